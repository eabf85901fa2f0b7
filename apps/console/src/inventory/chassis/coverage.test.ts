import { Graph, type ChassisEntity, type Entity } from '@ovn-console/topology';
import { describe, expect, it } from 'vitest';
import { coverage, shortNames } from './coverage.ts';

const chassis = (
  hostname: string,
  gatewayRoles: ChassisEntity['gatewayRoles'] = [],
): ChassisEntity => ({
  kind: 'chassis',
  id: `chassis:${hostname}`,
  uuid: hostname,
  name: hostname,
  hostname,
  encaps: [],
  bridgeMappings: [],
  boundPortCount: 0,
  gatewayRoles,
  state: 'up',
});

const role = { routerPortId: 'routerPort:1', routerPortName: 'lr-ls', priority: 1, active: false };

const entities: Entity[] = [
  chassis('kvm10'),
  chassis('kvm2', [role]),
  chassis('kvm1'),
  {
    kind: 'network',
    id: 'network:UPLINK',
    name: 'UPLINK',
    switchPortIds: ['switchPort:up'],
    chassisIds: ['chassis:kvm1'],
    chassisTotal: 3,
    state: 'up',
  },
  {
    kind: 'switchPort',
    id: 'switchPort:up',
    uuid: 'up',
    name: 'uplink',
    switchId: 'switch:ext',
    type: 'localnet',
    addresses: [],
    macs: [],
    ips: [],
    enabled: true,
    options: {},
    portSecurity: [],
    state: 'up',
  },
  {
    kind: 'link',
    id: 'link:1',
    type: 'switch-router',
    switchId: 'switch:ext',
    switchPortId: 'switchPort:r',
    routerId: 'router:1',
    routerPortId: 'routerPort:1',
    networks: [],
    state: 'up',
  },
];

function graphOf(all: readonly Entity[]): Graph {
  const graph = new Graph();
  graph.applySnapshot(all);
  return graph;
}

describe('coverage', () => {
  it('marks a gateway candidate that lacks the mapping as a hole, in the order of names', () => {
    const [uplink] = coverage(graphOf(entities));
    expect(uplink?.cells.map(({ chassisName, kind }) => [chassisName, kind])).toEqual([
      ['kvm1', 'mapped'],
      ['kvm2', 'hole'],
      ['kvm10', 'unmapped'],
    ]);
    expect(uplink?.cells[1]?.need).toBe('is a gateway candidate without the mapping');
  });
});

describe('shortNames', () => {
  it('leaves out what all begin with, but no digits', () => {
    expect(shortNames(['kvm10', 'kvm11', 'kvm12', 'kvm13', 'kvm14'])).toEqual([
      '10',
      '11',
      '12',
      '13',
      '14',
    ]);
  });

  it('keeps a few names whole, and names that would vanish', () => {
    expect(shortNames(['kvm1', 'kvm2'])).toEqual(['kvm1', 'kvm2']);
    expect(shortNames(['kvm', 'kvma', 'kvmb', 'kvmc', 'kvmd'])[0]).toBe('kvm');
  });
});
