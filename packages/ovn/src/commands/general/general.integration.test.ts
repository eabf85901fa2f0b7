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
      'an overview',
      String.raw`
        ls-add w -- lsp-add w w1 -- lsp-add w w2 -- lsp-add w w7
        lr-add r1
        lrp-add r1 rp1 00:00:00:00:00:01 10.1.0.1/24 fd00::1/64
        lrp-add r1 rp2 00:00:00:00:00:02 10.2.0.1/24
        lrp-add r1 rp3 00:00:00:00:00:03 10.3.0.1/24
        lrp-set-gateway-chassis rp1 c1 1
        lrp-set-gateway-chassis rp1 c2 20
        lrp-set-gateway-chassis rp1 c3 20
        lrp-set-gateway-chassis rp1 c4 3
        set logical_router_port rp2 options:route_table=rt
        lr-nat-add r1 snat 1.1.1.1 10.0.0.0/24
        lr-nat-add r1 dnat_and_snat 1.1.1.2 10.0.0.7
        set nat 1.1.1.2 external_port_range=1000-2000
        set logical_router r1 external_ids:neutron\:router_name=alias
        set logical_switch w external_ids:neutron\:network_name='"a b"' -- set logical_switch_port w1 external_ids:neutron\:port_name='""' tag=5 parent_name=x -- set logical_switch_port w2 external_ids:neutron\:port_name=zz type=router options:router-port=rp1 addresses=router
        set logical_switch_port w7 addresses='"b","a","\"q"'
        show w
        show r1
        show nope
        show ''
        show a b
        ls-add r1
        show r1
        --add-duplicate ls-add w
        show w
        --add-duplicate lr-add r1
        show r1
        lsp-get-addresses w2
        lsp-set-options w2 router-port=nope
        lsp-get-addresses w2
        ls-add a1 -- ls-add a2 -- ls-add a3 -- ls-add a4 -- ls-add a5 -- lr-add b1 -- lr-add b2
        show
        sync
        sync x
        init
        init x
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
