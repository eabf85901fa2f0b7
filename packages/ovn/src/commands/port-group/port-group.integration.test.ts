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
      'port groups',
      `
        ls-add ls -- lsp-add ls p1 -- lsp-add ls p2
        pg-add
        pg-add pg p1 p1 p2
        pg-add pg2 p3 p1
        pg-add ''
        pg-set-ports pg
        pg-set-ports pg p2 p2
        pg-set-ports nope p2
        pg-set-ports pg p2 nope
        pg-set-ports pg 11111111-1111-1111-1111-111111111111
        pg-del pg x
        pg-del nope
        pg-del ''
        pg-add a p1 -- pg-set-ports a p2 -- pg-del a
        pg-del pg -- pg-add pg p1
        acl-add pg to-lport 1 ip drop
        pg-del pg
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
