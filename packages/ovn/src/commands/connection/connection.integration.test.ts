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
      'connections',
      `
        get-connection
        set-connection ptcp:6641:127.0.0.1 ssl:10.0.0.1:6641
        get-connection
        set-connection
        --inactivity-probe=5000 set-connection unix:/x -- get-connection
        --inactivity-probe=' 7x' set-connection nonsense
        --inactivity-probe=x set-connection 'two words'
        set-connection unix:/x -- set-connection unix:/y unix:/x
        get-connection x
        del-connection -- get-connection
        del-connection
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
