import { describe, expect, it } from 'vitest';
import { hasNewestSchema, NewestNorthbound } from '../../testing/newest-northbound.ts';

// What ovn-nbctl 26.03 prints and says of the same lines.
describe.runIf(hasNewestSchema)('on a server that has them', () => {
  it('ports lead to routers, networks and switches', async () => {
    await using newest = await NewestNorthbound.start();
    const answers = await newest.run(`
      ls-add ls -- lsp-add ls p1 -- lsp-add ls p2 -- ls-add other
      lsp-add-router-port ls r lrp
      lsp-add-router-port ls r lrp
      --may-exist lsp-add-router-port ls r lrp
      --may-exist lsp-add-router-port ls r lrp2
      --may-exist lsp-add-router-port other r lrp
      --may-exist lsp-add-localnet-port ls r lrp
      lsp-add-router-port nope r lrp
      lsp-add-localnet-port ls l physnet
      --may-exist lsp-add-localnet-port ls l physnet
      --may-exist lsp-add-localnet-port ls l other
      lsp-set-type p1 switch peer=p2
      lsp-get-type p1
      get logical_switch_port p1 peer
      lsp-set-type p1 router peer=p2
      lsp-set-type p1 rooter peer=p2
      lsp-set-type p1 switch p2
      lsp-get-addresses r
      lsp-get-addresses l
      lsp-get-options r
      lsp-get-options l
      lsp-get-type l
    `);
    expect(answers).toEqual([
      'r: a port with this name already exists',
      'r: a port already exists but with different router-port "lrp"',
      'r: a port already exists but in switch ls',
      'r: a port already exists but with different type "router"',
      'nope: switch name not found',
      'l: a port already exists but with different network_name "physnet"',
      'switch',
      'p2',
      "Peer can only be set for a logical switch port with type 'switch'.",
      "Logical switch port type 'rooter' is unrecognized. Not setting type.",
      'Unrecognized argument: p2',
      'router',
      'unknown',
      'router-port=lrp',
      'network_name=physnet',
      'localnet',
    ]);
  });
});
