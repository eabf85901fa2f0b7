import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { differingLines } from '../../testing/differing-lines.ts';
import { NorthboundPair } from '../../testing/northbound-pair.ts';

let pair: NorthboundPair;
beforeAll(async () => {
  pair = await NorthboundPair.start();
});
afterAll(async () => pair[Symbol.asyncDispose]());
beforeEach(async () => pair.clear());

describe('the same comes of it as of ovn-nbctl', () => {
  it.each([
    [
      'forwarding groups',
      `
        ls-add s
        ls-add w -- lsp-add w w1 -- lsp-add w w2 -- lsp-add s p1
        fwd-group-add g w ' 1.2.3.4' 00:00:00:00:00:01 w1
        fwd-group-add g w 1.2.3.4 00:00:00:00:00:01
        fwd-group-add g w 1.2.3.4
        fwd-group-add g w 01.2.3.4 00:00:00:00:00:01 w1
        fwd-group-add g w fd00::1 00:00:00:00:00:01 w1
        fwd-group-add g w 1.2.3.4 '00:00:00:00:00:01 ' w1
        fwd-group-add g w 1.2.3.4 ' 00: 00:00:00:00:1' w1 w2 w1
        fwd-group-add g x 1 1 w1
        fwd-group-add g2 x 1 1 w1
        fwd-group-add g2 w 1 1 w1
        fwd-group-add g2 w 1.2.3.4 1 w1
        fwd-group-add g2 w 1.2.3.4 00:00:00:00:00:1 w9
        fwd-group-add g2 w 1.2.3.4 00:00:00:00:00:1 w1 p1
        --liveness fwd-group-add g2-with-a-long-name w 111.222.111.222 00:00:00:00:00:12 w2
        fwd-group-add g3 s 1.2.3.5 00:00:00:00:00:01 p1
        fwd-group-add g4üüüüüüüüüüüüüü s 1.2.3.5 00:00:00:00:00:01 p1
        fwd-group-list
        fwd-group-list w
        fwd-group-list s
        fwd-group-list nope
        fwd-group-list ''
        fwd-group-list a b
        fwd-group-del nope
        --if-exists fwd-group-del nope
        fwd-group-del g
        set forwarding_group g2-with-a-long-name child_port=zz
        fwd-group-list
        fwd-group-del g2-with-a-long-name
        fwd-group-del g2-with-a-long-name x
        lsp-del p1
        fwd-group-list
        fwd-group-add h w 1.2.3.5 00:00:00:00:00:01 w1 -- fwd-group-del h
        fwd-group-add h w 1.2.3.5 00:00:00:00:00:01 w1 -- fwd-group-add h w 1.2.3.5 00:00:00:00:00:01 w1
        fwd-group-add h w 1.2.3.5 00:00:00:00:00:01 w1
        fwd-group-del h -- fwd-group-add h w 1.2.3.6 00:00:00:00:00:01 w1
        lsp-add w w7 -- fwd-group-add h7 w 1.2.3.5 00:00:00:00:00:01 w7
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
