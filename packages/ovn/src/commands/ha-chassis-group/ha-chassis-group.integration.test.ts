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
      'HA chassis groups',
      `
        ha-chassis-group-add hg -- ha-chassis-group-add other
        ha-chassis-group-add-chassis hg ch1 10 -- ha-chassis-group-add-chassis hg ch2 20
        ha-chassis-group-add-chassis hg ch1 ' 30x'
        ha-chassis-group-add-chassis hg ch3 32768
        ha-chassis-group-add-chassis hg ch3 -1
        ha-chassis-group-add-chassis nope ch3 x
        ha-chassis-group-set-chassis-prio hg ch2 5
        ha-chassis-group-set-chassis-prio hg ch3 5
        ha-chassis-group-set-chassis-prio hg ch2 x
        ha-chassis-group-remove-chassis hg ch1
        ha-chassis-group-remove-chassis hg ch1
        ha-chassis-group-remove-chassis nope ch1
        ha-chassis-group-add new -- ha-chassis-group-add-chassis new a 1 -- ha-chassis-group-add-chassis new a 2
        ha-chassis-group-add-chassis other a 1 -- ha-chassis-group-remove-chassis other a
        ha-chassis-group-del other
        ha-chassis-group-del other
        ha-chassis-group-del 00000000-0000-0000-0000-000000000000
      `,
    ],
    [
      'one HA chassis group, as it is listed',
      `
        ha-chassis-group-list
        ha-chassis-group-add hg
        ha-chassis-group-list
        ha-chassis-group-add-chassis hg ch1 10 -- ha-chassis-group-add-chassis hg ch2 20
        ha-chassis-group-list
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
