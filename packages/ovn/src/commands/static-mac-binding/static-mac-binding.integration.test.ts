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
      'static MAC bindings',
      `
        static-mac-binding-list
        lr-add lr -- lrp-add lr lrp 0a:00:00:00:00:01 10.0.0.1/24
        static-mac-binding-add lrp 10.0.0.2 0a:00:00:00:00:02
        static-mac-binding-add lrp FD00:0::2 0A:0:0:0:0:2
        static-mac-binding-add lrp 10.0.0.2 0a:00:00:00:00:03
        --may-exist static-mac-binding-add lrp 10.0.0.2 0a:00:00:00:00:03
        --may-exist static-mac-binding-add lrp fd00::2 0a:00:00:00:00:03
        static-mac-binding-add nope 10.0.0.9 0a:00:00:00:00:02
        static-mac-binding-add lrp 10.0.0.9/24 0a:00:00:00:00:02
        static-mac-binding-add lrp x y
        static-mac-binding-add lrp 10.0.0.9 y
        static-mac-binding-list
        static-mac-binding-del lrp 10.0.0.3
        --if-exists static-mac-binding-del lrp 10.0.0.3
        --if-exists static-mac-binding-del nope 10.0.0.3
        --if-exists static-mac-binding-del lrp x
        static-mac-binding-del lrp FD00::2
        static-mac-binding-list
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
