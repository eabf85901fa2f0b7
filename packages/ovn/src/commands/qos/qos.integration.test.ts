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
      'qos-add',
      `
        ls-add ls
        qos-add ls f 1 ip dscp=1 rate=2 burst=3 x
        qos-add ls f 1 ip
        qos-add ls f 1 ip burst=3
        qos-add ls f 1 ip dscp=64
        qos-add ls f 1 ip dscp=
        qos-add ls f 1 ip dscp=0x
        qos-add ls f 2 ip rate=0
        qos-add ls f 2 ip rate=4294967296
        qos-add ls f 2 ip burst=0
        qos-add ls f 2 ip foo=1
        qos-add ls f 2 ip mark=1
        qos-add ls f 2 ip rate=5 burst=6 dscp=7
        qos-add ls f 2 ip rate=8
        --may-exist qos-add ls f 2 ip rate=8
        --may-exist qos-add ls f 2 ip rate=x
        qos-add ls f 2 tcp rate=8 rate=9
        qos-add ls f 2 udp dscp=8 dscp=9 burst=7
        qos-add nope f 2 udp dscp=8
        qos-add nope x 2 udp dscp=8
        qos-add nope t x udp dscp=8
        qos-add ls t 0 x burst=1 rate=1
        qos-add ls t 7 x rate=1 -- qos-add ls t 7 x rate=1
        qos-list ls
        qos-list nope
      `,
    ],
    [
      'qos-del',
      `
        ls-add ls
        qos-add ls f 1 ip rate=1 -- qos-add ls f 2 ip rate=1 -- qos-add ls f 2 tcp rate=1
        qos-add ls t 1 ip rate=1 -- qos-add ls t 2 ip rate=1 -- qos-add ls t 2 tcp rate=1
        qos-del nope
        qos-del ls 11111111-1111-1111-1111-111111111111
        qos-del ls 11111111-1111-1111-1111-111111111111 x
        qos-del ls f 2
        qos-del ls f x
        qos-del ls x y
        qos-del ls f 2 ip
        qos-del ls f 2 ip
        qos-list ls
        qos-del ls t
        qos-list ls
        qos-del ls
        qos-list ls
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
