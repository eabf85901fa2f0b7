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
      'meters',
      `
        meter-add m drop 1 kbps
        meter-add m x y z
        meter-add __m drop 1 kbps
        meter-add n x 0 z
        meter-add n drop 0 z
        meter-add n drop 4294967296 z
        meter-add n drop x z
        meter-add n drop 1x z
        meter-add n drop 1x pktps -1
        meter-add n drop 1x pktps 4294967296
        meter-add n drop 1 pktps 2 3
        --fair meter-add n drop 7 pktps 0x
        meter-add o drop 7 kbps 5
        meter-add '' drop 7 pktps 5
        meter-list
        --may-exist meter-add m drop 3 pktps 9
        --may-exist --fair meter-add m drop 3 pktps
        --may-exist meter-add m drop 3 kbps
        --may-exist meter-add m x 3 kbps
        --may-exist meter-add __x drop 1 kbps
        meter-add a drop 1 kbps -- meter-add a drop 1 kbps
        meter-add a drop 1 kbps -- meter-del a -- meter-add a drop 3 kbps
        meter-add b drop 1 kbps -- --may-exist meter-add b drop 5 kbps
        set meter n fair=false
        meter-list
        meter-list x
        meter-del nope
        meter-del m
        meter-list
        meter-del
        meter-list
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
