import { guests, type Hypervisor } from './reference-hosts.ts';

/** What an operator types after "ovn-nbctl", one command per line, to build the reference network by hand. */
export const referenceNetwork: readonly (readonly string[])[] = [
  // The guests' switch. From here on they reach each other.
  ['ls-add', 'ls-int'],
  ['lsp-add', 'ls-int', 'c6c32709-bcd2-4585-b321-1606c349767a'],
  [
    'lsp-set-addresses',
    'c6c32709-bcd2-4585-b321-1606c349767a',
    '52:54:00:c4:a1:03 172.16.0.201/24',
  ],
  ['lsp-add', 'ls-int', '476e1fee-c08c-4495-9673-80246200de1f'],
  [
    'lsp-set-addresses',
    '476e1fee-c08c-4495-9673-80246200de1f',
    '52:54:00:5f:d5:6f 172.16.0.202/24',
  ],

  // The router, with a port on the guests' network and one on the public network.
  ['ls-add', 'ls-ext'],
  ['lr-add', 'lr-ext'],
  ['lrp-add', 'lr-ext', 'lr-ext-ls-int', '00:00:00:00:00:01', '172.16.0.1/24'],
  ['lrp-add', 'lr-ext', 'lr-ext-ls-ext', '00:00:00:00:00:02', '10.10.10.240/24'],

  // The switches' side of both links.
  ['lsp-add', 'ls-int', 'ls-int-lr-ext'],
  ['lsp-set-type', 'ls-int-lr-ext', 'router'],
  ['lsp-set-addresses', 'ls-int-lr-ext', 'router'],
  ['lsp-set-options', 'ls-int-lr-ext', 'router-port=lr-ext-ls-int'],
  ['lsp-add', 'ls-ext', 'ls-ext-lr-ext'],
  ['lsp-set-type', 'ls-ext-lr-ext', 'router'],
  ['lsp-set-addresses', 'ls-ext-lr-ext', 'router'],
  ['lsp-set-options', 'ls-ext-lr-ext', 'router-port=lr-ext-ls-ext'],

  // The uplink, and the way out through it.
  ['lsp-add', 'ls-ext', 'ls-ext-br-ext'],
  ['lsp-set-type', 'ls-ext-br-ext', 'localnet'],
  ['lsp-set-addresses', 'ls-ext-br-ext', 'unknown'],
  ['lsp-set-options', 'ls-ext-br-ext', 'network_name=UPLINK'],
  ['lr-route-add', 'lr-ext', '0.0.0.0/0', '10.10.10.1'],

  // From here on, with a gateway chassis, the guests reach the public network.
  ['lr-nat-add', 'lr-ext', 'snat', '10.10.10.240', '172.16.0.0/24'],
];

/** The commands that make these hypervisors the candidates to carry the router's public port. */
export function gatewayChassisCommands(hypervisors: readonly Hypervisor[]): readonly string[][] {
  return hypervisors.map(({ systemId, gatewayPriority }) => [
    'lrp-set-gateway-chassis',
    'lr-ext-ls-ext',
    systemId,
    String(gatewayPriority),
  ]);
}

/** What an orchestrator notes beside the bare minimum: which guest a port with an unreadable name belongs to. */
export const guestNameCommands: readonly string[][] = guests.map(({ interfaceId, name }) => [
  'set',
  'Logical_Switch_Port',
  interfaceId,
  `external_ids:vm-name=${name}`,
]);
