import type { Command } from '../commands/index.ts';
import { gestures } from '../gestures/index.ts';

const vm1 = 'c6c32709-bcd2-4585-b321-1606c349767a';
const vm2 = '476e1fee-c08c-4495-9673-80246200de1f';

/** The reference network as an operator types it. */
export const referenceNetworkLines: readonly (readonly string[])[] = [
  ['ls-add', 'ls-int'],
  ['lsp-add', 'ls-int', vm1],
  ['lsp-set-addresses', vm1, '52:54:00:c4:a1:03 172.16.0.201/24'],
  ['lsp-add', 'ls-int', vm2],
  ['lsp-set-addresses', vm2, '52:54:00:5f:d5:6f 172.16.0.202/24'],
  ['ls-add', 'ls-ext'],
  ['lr-add', 'lr-ext'],
  ['lrp-add', 'lr-ext', 'lr-ext-ls-int', '00:00:00:00:00:01', '172.16.0.1/24'],
  ['lrp-add', 'lr-ext', 'lr-ext-ls-ext', '00:00:00:00:00:02', '10.10.10.240/24'],
  ['lsp-add', 'ls-int', 'ls-int-lr-ext'],
  ['lsp-set-type', 'ls-int-lr-ext', 'router'],
  ['lsp-set-addresses', 'ls-int-lr-ext', 'router'],
  ['lsp-set-options', 'ls-int-lr-ext', 'router-port=lr-ext-ls-int'],
  ['lsp-add', 'ls-ext', 'ls-ext-lr-ext'],
  ['lsp-set-type', 'ls-ext-lr-ext', 'router'],
  ['lsp-set-addresses', 'ls-ext-lr-ext', 'router'],
  ['lsp-set-options', 'ls-ext-lr-ext', 'router-port=lr-ext-ls-ext'],
  ['lsp-add', 'ls-ext', 'ls-ext-br-ext'],
  ['lsp-set-type', 'ls-ext-br-ext', 'localnet'],
  ['lsp-set-addresses', 'ls-ext-br-ext', 'unknown'],
  ['lsp-set-options', 'ls-ext-br-ext', 'network_name=UPLINK'],
  ['lr-route-add', 'lr-ext', '0.0.0.0/0', '10.10.10.1'],
  ['lrp-set-gateway-chassis', 'lr-ext-ls-ext', 'kvm1', '100'],
  ['lrp-set-gateway-chassis', 'lr-ext-ls-ext', 'kvm2', '75'],
  ['lr-nat-add', 'lr-ext', 'snat', '10.10.10.240', '172.16.0.0/24'],
];

const {
  addSwitch,
  addRouter,
  addGuestPort,
  linkSwitchToRouter,
  addLocalnetUplink,
  addStaticRoute,
  setGatewayChassis,
  addNat,
} = gestures;

/** The reference network as it is made by clicking: one batch of commands for each gesture. */
export const referenceNetworkGestures: readonly (readonly Command[])[] = [
  addSwitch.commands({ name: 'ls-int' }),
  guest(vm1, '52:54:00:c4:a1:03', '172.16.0.201/24'),
  guest(vm2, '52:54:00:5f:d5:6f', '172.16.0.202/24'),
  addSwitch.commands({ name: 'ls-ext' }),
  addRouter.commands({ name: 'lr-ext' }),
  link('ls-int', '00:00:00:00:00:01', '172.16.0.1/24'),
  link('ls-ext', '00:00:00:00:00:02', '10.10.10.240/24'),
  addLocalnetUplink.commands({ switch: 'ls-ext', port: 'ls-ext-br-ext', network: 'UPLINK' }),
  addStaticRoute.commands(
    addStaticRoute.input.parse({ router: 'lr-ext', prefix: '0.0.0.0/0', nexthop: '10.10.10.1' }),
  ),
  setGatewayChassis.commands({
    port: 'lr-ext-ls-ext',
    chassis: [
      { chassis: 'kvm1', priority: 100 },
      { chassis: 'kvm2', priority: 75 },
    ],
    removed: [],
  }),
  addNat.commands(
    addNat.input.parse({
      router: 'lr-ext',
      natType: 'snat',
      externalIp: '10.10.10.240',
      logicalIp: '172.16.0.0/24',
    }),
  ),
];

function guest(name: string, mac: string, ip: string): Command[] {
  return addGuestPort.commands(
    addGuestPort.input.parse({ switch: 'ls-int', name, mac, ips: [ip] }),
  );
}

function link(owner: string, mac: string, network: string): Command[] {
  return linkSwitchToRouter.commands({
    switch: owner,
    router: 'lr-ext',
    networks: [network],
    mac,
    routerPort: `lr-ext-${owner}`,
    switchPort: `${owner}-lr-ext`,
  });
}
