import {
  addNat,
  addRouterPort,
  deleteNat,
  router,
  routerWithGateways,
  setGateway,
  switchWithPorts,
  type Scenario,
} from './scenario.ts';

const snat = addNat('snat', ['10.0.0.1', '172.16.0.0/24']);
const floating = addNat('dnat_and_snat', ['10.0.0.9', '172.16.0.9'], {
  logicalPort: 'vm1',
  externalMac: '00:00:00:00:00:09',
});
const withNat = [
  ...switchWithPorts,
  ...router,
  snat,
  addNat('dnat', ['10.0.0.2', '172.16.0.2']),
  floating,
];

export const acceptedOnNat: readonly Scenario[] = [
  { title: 'adds every type of NAT', commands: withNat },
  {
    title: 'clears the host bits of an SNAT network',
    given: router,
    commands: [
      addNat('snat', ['10.0.0.1', '172.16.0.7/24']),
      addNat('snat', ['FD00::0:1', 'FD01::7/64']),
      addNat('snat', ['10.0.0.1', '172.16.1.7/32']),
    ],
  },
  {
    title: 'adds NAT for a range of ports',
    given: [...switchWithPorts, ...router],
    commands: [
      addNat('dnat', ['10.0.0.2', '172.16.0.2'], { externalPortRange: '80', portrange: true }),
      addNat('dnat_and_snat', ['10.0.0.3', '172.16.0.3'], {
        logicalPort: 'vm1',
        externalMac: '00:00:00:00:00:09',
        externalPortRange: '8000-8100',
      }),
    ],
  },
  {
    title: 'adds stateless NAT with a route',
    given: router,
    commands: [
      addNat('dnat_and_snat', ['10.0.0.3', '172.16.0.3'], { stateless: true, addRoute: true }),
    ],
  },
  {
    title: 'adds NAT to the gateway port that has the network',
    given: routerWithGateways,
    commands: [
      addNat('snat', ['10.1.0.9', '172.16.0.0/24']),
      addNat('snat', ['10.2.0.9', '172.16.0.0/24']),
    ],
  },
  {
    title: 'adds NAT to a gateway port that is named',
    given: routerWithGateways,
    commands: [addNat('snat', ['10.9.0.9', '172.16.0.0/24'], { gatewayPort: 'gw2' })],
  },
  {
    title: 'accepts NAT that is there already',
    given: withNat,
    commands: [{ ...snat, mayExist: true }],
  },
  {
    title: 'changes the port of NAT that is there already',
    given: withNat,
    commands: [{ ...floating, logicalPort: 'vm2', mayExist: true }],
  },
  { title: 'deletes all NAT', given: withNat, commands: [deleteNat()] },
  { title: 'deletes NAT by type', given: withNat, commands: [deleteNat({ natType: 'dnat' })] },
  {
    title: 'deletes NAT by type and address',
    given: withNat,
    commands: [
      deleteNat({ natType: 'snat', ip: '172.16.0.99/24' }),
      deleteNat({ natType: 'dnat_and_snat', ip: '10.0.0.9' }),
    ],
  },
  {
    title: 'deletes nothing where no NAT matches',
    given: withNat,
    commands: [deleteNat({ natType: 'snat', ip: '9.9.9.9' })],
  },
  {
    title: 'deletes NAT by its gateway port',
    before: routerWithGateways,
    given: [
      addNat('snat', ['10.9.0.9', '172.16.0.0/24'], { gatewayPort: 'gw2' }),
      addNat('snat', ['10.9.0.8', '172.16.1.0/24'], { gatewayPort: 'gw2' }),
    ],
    commands: [
      deleteNat({ natType: 'snat', ip: '172.16.0.0/24', gatewayPort: 'gw2' }),
      deleteNat({ natType: 'snat', ip: 'gw2' }),
    ],
  },
];

export const refusedOnNat: readonly Scenario[] = [
  {
    title: 'a malformed external address',
    given: router,
    commands: [addNat('snat', ['10.0.0.256', '172.16.0.0/24'])],
  },
  {
    title: 'an external network',
    given: router,
    commands: [addNat('snat', ['10.0.0.0/24', '172.16.0.0/24'])],
  },
  {
    title: 'a malformed logical network',
    given: router,
    commands: [addNat('snat', ['10.0.0.1', '172.16.0.0/33'])],
  },
  {
    title: 'a logical network of the other family',
    given: router,
    commands: [addNat('snat', ['10.0.0.1', 'fd00::/64'])],
  },
  {
    title: 'a logical network where only an address will do',
    given: router,
    commands: [addNat('dnat', ['10.0.0.1', '172.16.0.0/24'])],
  },
  {
    title: 'a malformed IPv6 logical address',
    given: router,
    commands: [addNat('dnat', ['fd00::1', '172.16.0.1'])],
  },
  { title: 'the same NAT twice', given: withNat, commands: [snat] },
  {
    title: 'a second SNAT for the same network',
    given: withNat,
    commands: [addNat('snat', ['10.0.0.7', '172.16.0.0/24'])],
  },
  {
    title: 'a second DNAT for the same address',
    given: withNat,
    commands: [addNat('dnat', ['10.0.0.2', '172.16.0.7'])],
  },
  {
    title: 'a logical port for DNAT',
    given: [...switchWithPorts, ...router],
    commands: [{ ...floating, natType: 'dnat' }],
  },
  { title: 'a logical port that is not there', given: router, commands: [floating] },
  {
    title: 'a malformed external MAC',
    given: [...switchWithPorts, ...router],
    commands: [{ ...floating, externalMac: '00:00' }],
  },
  {
    title: 'a malformed port range',
    given: router,
    commands: [
      addNat('dnat', ['10.0.0.2', '172.16.0.2'], { externalPortRange: '9-8', portrange: true }),
    ],
  },
  {
    title: 'stateless SNAT',
    given: router,
    commands: [{ ...snat, stateless: true }],
  },
  { title: 'SNAT with a route', given: router, commands: [{ ...snat, addRoute: true }] },
  {
    title: 'NAT that could be of either gateway port',
    given: routerWithGateways,
    commands: [addNat('snat', ['10.9.0.9', '172.16.0.0/24'])],
  },
  {
    title: 'a gateway port that is not there',
    given: routerWithGateways,
    commands: [{ ...snat, gatewayPort: 'gw3' }],
  },
  {
    title: 'a gateway port without gateway chassis',
    given: router,
    commands: [{ ...snat, gatewayPort: 'lr-ls' }],
  },
  {
    title: 'a gateway port of another router',
    given: [
      ...routerWithGateways,
      { type: 'addLogicalRouter', name: 'lr2' },
      addRouterPort('gw3', ['10.3.0.1/24'], { router: 'lr2' }),
      setGateway('gw3', 'kvm1', 1),
    ],
    commands: [{ ...snat, gatewayPort: 'gw3' }],
  },
  {
    title: 'deleting by a malformed address and a gateway port',
    given: routerWithGateways,
    commands: [deleteNat({ natType: 'snat', ip: 'x', gatewayPort: 'gw2' })],
  },
  {
    title: 'deleting NAT that a gateway port does not have',
    given: routerWithGateways,
    commands: [deleteNat({ natType: 'snat', ip: '172.16.0.0/24', gatewayPort: 'gw2' })],
  },
];
