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
      'DHCP options',
      `
        dhcp-options-create 10.0.0.0/24 a=1 b a=0 =x c==
        dhcp-options-create fd00::/64
        dhcp-options-create 10.0.0.1/255.255.255.0
        dhcp-options-create 10.0.0.0/33
        dhcp-options-create 10.0.0.0/24x
        dhcp-options-create fd00::/129
        dhcp-options-create nonsense
        dhcp-options-create ''
        dhcp-options-create
        --id=11111111-2222-3333-4444-55555555555a create DHCP_Options cidr=10.9.0.0/24
        dhcp-options-set-options 11111111-2222-3333-4444-55555555555A router=10.0.0.1 lease_time=3600 server_id=10.0.0.1 x mtu=9 mtu=10
        dhcp-options-get-options 11111111-2222-3333-4444-55555555555a
        dhcp-options-set-options 11111111-2222-3333-4444-55555555555a
        dhcp-options-get-options 11111111-2222-3333-4444-55555555555a
        dhcp-options-get-options nope
        dhcp-options-set-options 00000000-0000-0000-0000-000000000000 a=b
        dhcp-options-del 11111111-2222
        dhcp-options-del 11111111-2222-3333-4444-55555555555a
        dhcp-options-del 11111111-2222-3333-4444-55555555555a
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
