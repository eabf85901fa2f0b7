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
      'the SSL configuration',
      `
        get-ssl
        set-ssl /key /cert
        --bootstrap set-ssl /key /cert /ca
        get-ssl
        set-ssl k c a TLSv1.2 HIGH:!aNULL -- get-ssl
        set-ssl k '' a '' -- set-ssl 1 2 3 4 -- get-ssl
        del-ssl x
        del-ssl -- get-ssl
        del-ssl
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
