import { Graph, type Entity, type EntityOf, type State } from '@ovn-console/topology';

/** The reference network as the browser sees it: the graph that the editor's tests stand on. */
export function referenceNetwork(): Graph {
  return graphOf([...switches, ...ports, ...router, ...links, ...hosts]);
}

export function graphOf(entities: readonly Entity[]): Graph {
  const graph = new Graph();
  graph.applySnapshot(entities);
  return graph;
}

const up: State = 'up';
const counts = { acls: 0, loadBalancers: 0, dnsRecords: 0, qosRules: 0 };

/** A switch with its counts as given; everything else as OVN has it for a new one. */
export function aSwitch(name: string, more: Partial<EntityOf<'switch'>> = {}): EntityOf<'switch'> {
  return {
    kind: 'switch',
    id: `switch:${name}`,
    uuid: name,
    name,
    lane: 'internal',
    subnets: [],
    portCount: 0,
    guestPortCount: 0,
    guestPortsUp: 0,
    counts,
    state: up,
    ...more,
  };
}

export function aRouter(name: string, more: Partial<EntityOf<'router'>> = {}): EntityOf<'router'> {
  return {
    kind: 'router',
    id: `router:${name}`,
    uuid: name,
    name,
    enabled: true,
    portCount: 0,
    routes: [],
    nats: [],
    counts: { policies: 0, loadBalancers: 0 },
    state: up,
    ...more,
  };
}

export function aSwitchPort(
  name: string,
  on: string,
  more: Partial<EntityOf<'switchPort'>> = {},
): EntityOf<'switchPort'> {
  return {
    kind: 'switchPort',
    id: `switchPort:${name}`,
    uuid: name,
    name,
    switchId: `switch:${on}`,
    type: '',
    addresses: [],
    macs: [],
    ips: [],
    enabled: true,
    options: {},
    portSecurity: [],
    state: up,
    ...more,
  };
}

function aRouterPort(
  name: string,
  on: string,
  more: Partial<EntityOf<'routerPort'>> = {},
): EntityOf<'routerPort'> {
  return {
    kind: 'routerPort',
    id: `routerPort:${name}`,
    uuid: name,
    name,
    routerId: `router:${on}`,
    mac: '00:00:00:00:00:01',
    networks: [],
    enabled: true,
    placement: 'distributed',
    gatewayCandidates: [],
    state: up,
    ...more,
  };
}

export function aChassis(
  hostname: string,
  more: Partial<EntityOf<'chassis'>> = {},
): EntityOf<'chassis'> {
  return {
    kind: 'chassis',
    id: `chassis:${hostname}`,
    uuid: hostname,
    name: `${hostname}-system-id`,
    hostname,
    encaps: [{ type: 'geneve', ip: '10.10.10.234' }],
    bridgeMappings: [{ network: 'UPLINK', bridge: 'br-ext' }],
    boundPortCount: 0,
    gatewayRoles: [],
    state: up,
    ...more,
  };
}

const switches = [
  aSwitch('ls-ext', { lane: 'external', subnets: ['10.10.10.0/24'], portCount: 2 }),
  aSwitch('ls-int', {
    subnets: ['172.16.0.0/24'],
    portCount: 3,
    guestPortCount: 2,
    guestPortsUp: 2,
  }),
];

const ports = [
  aSwitchPort('vm1', 'ls-int', {
    addresses: ['52:54:00:c4:a1:03 172.16.0.201/24'],
    macs: ['52:54:00:c4:a1:03'],
    ips: ['172.16.0.201'],
    chassisId: 'chassis:kvm1',
  }),
  aSwitchPort('vm2', 'ls-int', {
    addresses: ['52:54:00:5f:d5:6f 172.16.0.202/24'],
    macs: ['52:54:00:5f:d5:6f'],
    ips: ['172.16.0.202'],
    chassisId: 'chassis:kvm2',
  }),
  aSwitchPort('ls-int-lr-ext', 'ls-int', {
    type: 'router',
    addresses: ['router'],
    routerPortName: 'lr-ext-ls-int',
    routerPortId: 'routerPort:lr-ext-ls-int',
  }),
  aSwitchPort('ls-ext-lr-ext', 'ls-ext', {
    type: 'router',
    addresses: ['router'],
    routerPortName: 'lr-ext-ls-ext',
    routerPortId: 'routerPort:lr-ext-ls-ext',
  }),
  aSwitchPort('ls-ext-br-ext', 'ls-ext', {
    type: 'localnet',
    addresses: ['unknown'],
    options: { network_name: 'UPLINK' },
    networkName: 'UPLINK',
  }),
];

const router = [
  aRouter('lr-ext', {
    portCount: 2,
    routes: [{ uuid: 'route', prefix: '0.0.0.0/0', nexthop: '10.10.10.1' }],
    nats: [{ uuid: 'nat', type: 'snat', externalIp: '10.10.10.240', logicalIp: '172.16.0.0/24' }],
  }),
  aRouterPort('lr-ext-ls-ext', 'lr-ext', {
    mac: '00:00:00:00:00:02',
    networks: ['10.10.10.240/24'],
    placement: 'gateway',
    activeChassisId: 'chassis:kvm1',
    gatewayCandidates: [
      {
        chassisName: 'kvm1-system-id',
        chassisId: 'chassis:kvm1',
        hostname: 'kvm1',
        priority: 100,
        active: true,
      },
      {
        chassisName: 'kvm2-system-id',
        chassisId: 'chassis:kvm2',
        hostname: 'kvm2',
        priority: 75,
        active: false,
      },
    ],
  }),
  aRouterPort('lr-ext-ls-int', 'lr-ext', { networks: ['172.16.0.1/24'] }),
];

const links: readonly EntityOf<'link'>[] = [
  {
    kind: 'link',
    id: 'link:ls-int-lr-ext',
    type: 'switch-router',
    switchId: 'switch:ls-int',
    switchPortId: 'switchPort:ls-int-lr-ext',
    routerId: 'router:lr-ext',
    routerPortId: 'routerPort:lr-ext-ls-int',
    networks: ['172.16.0.1/24'],
    state: up,
  },
  {
    kind: 'link',
    id: 'link:ls-ext-lr-ext',
    type: 'switch-router',
    switchId: 'switch:ls-ext',
    switchPortId: 'switchPort:ls-ext-lr-ext',
    routerId: 'router:lr-ext',
    routerPortId: 'routerPort:lr-ext-ls-ext',
    networks: ['10.10.10.240/24'],
    state: up,
  },
  {
    kind: 'link',
    id: 'link:ls-ext-br-ext',
    type: 'localnet',
    switchId: 'switch:ls-ext',
    switchPortId: 'switchPort:ls-ext-br-ext',
    networkId: 'network:UPLINK',
    state: up,
  },
];

const role = { routerPortId: 'routerPort:lr-ext-ls-ext', routerPortName: 'lr-ext-ls-ext' };

const hosts: readonly Entity[] = [
  {
    kind: 'network',
    id: 'network:UPLINK',
    name: 'UPLINK',
    switchPortIds: ['switchPort:ls-ext-br-ext'],
    chassisIds: ['chassis:kvm1', 'chassis:kvm2'],
    chassisTotal: 2,
    state: up,
  },
  aChassis('kvm1', {
    boundPortCount: 1,
    gatewayRoles: [{ ...role, priority: 100, active: true }],
  }),
  aChassis('kvm2', {
    boundPortCount: 1,
    encaps: [{ type: 'geneve', ip: '10.10.10.235' }],
    gatewayRoles: [{ ...role, priority: 75, active: false }],
  }),
];
