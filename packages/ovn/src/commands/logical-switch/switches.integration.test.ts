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
      'switches',
      `
        ls-add
        ls-add s
        ls-add s
        --may-exist ls-add s
        --may-exist ls-add
        --add-duplicate ls-add
        --add-duplicate --may-exist ls-add a
        --may-exist --add-duplicate ls-add
        ls-add ''
        --add-duplicate ls-add s
        ls-list
        --add-duplicate ls-add s
        --add-duplicate ls-add s
        ls-list
        ls-add b c
        ls-del
        ls-del nope
        --if-exists ls-del nope
        ls-del s
        --if-exists ls-del s
        ls-del 11111111-2222-3333-4444-555555555555
        ls-del 11111111-2222-3333-4444-55555555555
        ls-list x
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
