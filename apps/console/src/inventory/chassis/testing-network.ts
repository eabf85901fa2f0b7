import {
  Graph,
  type ChassisEntity,
  type Entity,
  type GlobalEntity,
  type LinkEntity,
  type PhysicalNetworkEntity,
  type RouterPortEntity,
  type SwitchPortEntity,
} from '@ovn-console/topology';

/** A chassis that maps UPLINK and is up to date, but for what the test says. */
export function chassis(hostname: string, more: Partial<ChassisEntity> = {}): ChassisEntity {
  return {
    kind: 'chassis',
    id: `chassis:${hostname}`,
    uuid: hostname,
    name: `${hostname}-name`,
    hostname,
    encaps: [{ type: 'geneve', ip: '203.0.113.11' }],
    bridgeMappings: [{ network: 'UPLINK', bridge: 'br-ext' }],
    boundPortCount: 0,
    gatewayRoles: [],
    nbCfg: 14,
    nbCfgLag: 0,
    state: 'up',
    ...more,
  };
}

export function switchPort(name: string, more: Partial<SwitchPortEntity> = {}): SwitchPortEntity {
  return {
    kind: 'switchPort',
    id: `switchPort:${name}`,
    uuid: name,
    name,
    switchId: 'switch:ext',
    type: '',
    addresses: [],
    macs: [],
    ips: [],
    enabled: true,
    options: {},
    portSecurity: [],
    state: 'up',
    ...more,
  };
}

/** A gateway port of the switch that UPLINK is attached to; the first candidate is the first choice. */
export function gatewayPort(
  candidates: readonly string[],
  more: Partial<RouterPortEntity> & { activeOn?: string } = {},
): RouterPortEntity {
  const { activeOn = candidates[0], ...rest } = more;
  return {
    kind: 'routerPort',
    id: 'routerPort:gw',
    uuid: 'gw',
    name: 'lr-ext',
    routerId: 'router:1',
    mac: '00:00:00:00:00:02',
    networks: ['203.0.113.1/24'],
    enabled: true,
    placement: 'gateway',
    gatewayCandidates: candidates.map((hostname, position) => ({
      chassisName: `${hostname}-name`,
      chassisId: `chassis:${hostname}`,
      hostname,
      priority: 100 - position,
      active: hostname === activeOn,
    })),
    ...(activeOn !== undefined && { activeChassisId: `chassis:${activeOn}` }),
    state: 'up',
    ...rest,
  };
}

export function global(more: Partial<GlobalEntity> = {}): GlobalEntity {
  return {
    kind: 'global',
    id: 'global',
    nbCfg: 14,
    sbCfg: 14,
    hvCfg: 14,
    guestPortCount: 0,
    guestPortsAsIntended: 0,
    ...more,
  };
}

export const network: PhysicalNetworkEntity = {
  kind: 'network',
  id: 'network:UPLINK',
  name: 'UPLINK',
  switchPortIds: ['switchPort:uplink'],
  chassisIds: [],
  chassisTotal: 0,
  state: 'up',
};

export const localnetLink: LinkEntity = {
  kind: 'link',
  id: 'link:localnet',
  type: 'localnet',
  switchId: 'switch:ext',
  switchPortId: 'switchPort:uplink',
  networkId: 'network:UPLINK',
  state: 'up',
};

/** Switch `ls-ext` with a localnet port to UPLINK, and a link from it to the port of `gatewayPort`. */
export const uplink: readonly Entity[] = [
  network,
  localnetLink,
  {
    kind: 'switch',
    id: 'switch:ext',
    uuid: 'ext',
    name: 'ls-ext',
    lane: 'external',
    subnets: [],
    portCount: 2,
    guestPortCount: 0,
    guestPortsUp: 0,
    counts: { acls: 0, loadBalancers: 0, dnsRecords: 0, qosRules: 0 },
    state: 'up',
  },
  switchPort('uplink', { type: 'localnet', networkName: 'UPLINK' }),
  {
    kind: 'link',
    id: 'link:gw',
    type: 'switch-router',
    switchId: 'switch:ext',
    switchPortId: 'switchPort:to-router',
    routerId: 'router:1',
    routerPortId: 'routerPort:gw',
    networks: ['203.0.113.1/24'],
    state: 'up',
  },
];

export function graphOf(...entities: readonly Entity[]): Graph {
  const graph = new Graph();
  graph.applySnapshot(entities);
  return graph;
}
