import { describe, expect, it } from 'vitest';
import type { Entity, GraphDelta } from '../graph.ts';
import { MemoryNetwork } from './testing/memory-network.ts';
import { referenceNetwork } from './testing/reference-network.ts';

describe('the graph of the reference network', () => {
  const network = referenceNetwork();

  it('has the internal switch with the subnet of its router port', () => {
    expect(network.only('switch', 'ls-int')).toEqual({
      kind: 'switch',
      id: 'switch:ls-int',
      uuid: 'ls-int',
      name: 'ls-int',
      lane: 'internal',
      subnets: ['172.16.0.0/24'],
      portCount: 3,
      guestPortCount: 2,
      guestPortsUp: 2,
      counts: { acls: 0, loadBalancers: 0, dnsRecords: 0, qosRules: 0 },
      state: 'up',
    });
  });

  it('has the switch with the localnet port in the external lane', () => {
    expect(network.only('switch', 'ls-ext')).toMatchObject({
      lane: 'external',
      subnets: ['10.10.10.0/24'],
      guestPortCount: 0,
      state: 'up',
    });
  });

  it('has a guest port under its friendly name, bound and up', () => {
    expect(network.only('switchPort', 'iface-vm1')).toEqual({
      kind: 'switchPort',
      id: 'switchPort:vm1',
      uuid: 'vm1',
      name: 'iface-vm1',
      friendlyName: 'vm1',
      switchId: 'switch:ls-int',
      type: '',
      addresses: ['52:54:00:c4:a1:03 172.16.0.201/24'],
      macs: ['52:54:00:c4:a1:03'],
      ips: ['172.16.0.201'],
      enabled: true,
      options: {},
      portSecurity: [],
      bindingId: 'binding:pb-iface-vm1',
      chassisId: 'chassis:kvm1',
      state: 'up',
    });
  });

  it('gives a router-type port the addresses of its router port', () => {
    expect(network.only('switchPort', 'ls-int-lr-ext')).toMatchObject({
      routerPortName: 'lr-ext-ls-int',
      routerPortId: 'routerPort:lr-ext-ls-int',
      macs: ['00:00:00:00:00:01'],
      ips: ['172.16.0.1'],
      state: 'up',
    });
  });

  it('has the router with its route and NAT rule', () => {
    expect(network.only('router')).toEqual({
      kind: 'router',
      id: 'router:lr-ext',
      uuid: 'lr-ext',
      name: 'lr-ext',
      enabled: true,
      portCount: 2,
      routes: [{ uuid: 'default-route', prefix: '0.0.0.0/0', nexthop: '10.10.10.1' }],
      nats: [
        {
          uuid: 'snat',
          type: 'snat',
          externalIp: '10.10.10.240',
          logicalIp: '172.16.0.0/24',
        },
      ],
      counts: { policies: 0, loadBalancers: 0 },
      state: 'up',
    });
  });

  it('lists gateway candidates by priority and knows the active one', () => {
    expect(network.only('routerPort', 'lr-ext-ls-ext')).toMatchObject({
      placement: 'gateway',
      gatewayCandidates: [
        { chassisName: 'id-kvm1', chassisId: 'chassis:kvm1', priority: 100, active: true },
        { chassisName: 'id-kvm2', chassisId: 'chassis:kvm2', priority: 75, active: false },
      ],
      activeChassisId: 'chassis:kvm1',
      redirectBindingId: 'binding:pb-cr-lr-ext-ls-ext',
      bindingId: 'binding:pb-lr-ext-ls-ext',
      state: 'up',
    });
  });

  it('has the other router port on every chassis', () => {
    expect(network.only('routerPort', 'lr-ext-ls-int')).toMatchObject({
      placement: 'distributed',
      gatewayCandidates: [],
      state: 'up',
    });
  });

  it('links both switches to the router, and one to the physical network', () => {
    expect(network.all('link').map(({ id, type, state }) => [id, type, state])).toEqual(
      expect.arrayContaining([
        ['link:ls-int-lr-ext', 'switch-router', 'up'],
        ['link:ls-ext-lr-ext', 'switch-router', 'up'],
        ['link:ls-ext-br-ext', 'localnet', 'up'],
      ]),
    );
    expect(network.all('link')).toHaveLength(3);
  });

  it('has the physical network with every chassis that maps it', () => {
    expect(network.only('network')).toEqual({
      kind: 'network',
      id: 'network:UPLINK',
      name: 'UPLINK',
      switchPortIds: ['switchPort:ls-ext-br-ext'],
      chassisIds: ['chassis:kvm1', 'chassis:kvm2'],
      chassisTotal: 2,
      state: 'up',
    });
  });

  it('has each chassis with its encapsulation, mapping, role and progress', () => {
    expect(network.only('chassis', 'id-kvm2')).toEqual({
      kind: 'chassis',
      id: 'chassis:kvm2',
      uuid: 'kvm2',
      name: 'id-kvm2',
      hostname: 'kvm2',
      encaps: [{ type: 'geneve', ip: '10.10.10.235' }],
      bridgeMappings: [{ network: 'UPLINK', bridge: 'br-ext' }],
      boundPortCount: 1,
      gatewayRoles: [
        {
          routerPortId: 'routerPort:lr-ext-ls-ext',
          routerPortName: 'lr-ext-ls-ext',
          priority: 75,
          active: false,
        },
      ],
      nbCfg: 2,
      nbCfgLag: 0,
      state: 'up',
    });
  });

  it('joins a binding with its port and datapath', () => {
    expect(network.only('binding', 'iface-vm1')).toMatchObject({
      friendlyName: 'vm1',
      datapathName: 'ls-int',
      switchId: 'switch:ls-int',
      portId: 'switchPort:vm1',
      chassisId: 'chassis:kvm1',
      up: true,
      state: 'up',
    });
    expect(network.only('binding', 'cr-lr-ext-ls-ext')).toMatchObject({
      type: 'chassisredirect',
      routerId: 'router:lr-ext',
      portId: 'routerPort:lr-ext-ls-ext',
      chassisId: 'chassis:kvm1',
      state: 'up',
    });
  });

  it('tells how far intent has travelled, and the version', () => {
    expect(network.only('global')).toEqual({
      kind: 'global',
      id: 'global',
      nbCfg: 2,
      sbCfg: 2,
      hvCfg: 2,
      hvCfgTimestamp: 9,
      ovnVersion: '23.03.1',
      guestPortCount: 2,
      guestPortsAsIntended: 2,
    });
  });
});

describe('a change', () => {
  it('that moves a guest touches its port, its binding and the two chassis', () => {
    const network = referenceNetwork();
    network.southbound.put('Port_Binding', { _uuid: 'pb-iface-vm1', chassis: 'kvm2' });
    expect(idsOf(network.commit())).toEqual([
      'binding:pb-iface-vm1',
      'chassis:kvm1',
      'chassis:kvm2',
      'switchPort:vm1',
    ]);
    expect(network.only('chassis', 'id-kvm1').boundPortCount).toBe(0);
    expect(network.only('chassis', 'id-kvm2').boundPortCount).toBe(2);
  });

  it('that fails a gateway over touches the port, its binding and the two chassis', () => {
    const network = referenceNetwork();
    network.southbound.put('Port_Binding', { _uuid: 'pb-cr-lr-ext-ls-ext', chassis: 'kvm2' });
    expect(idsOf(network.commit())).toEqual([
      'binding:pb-cr-lr-ext-ls-ext',
      'chassis:kvm1',
      'chassis:kvm2',
      'routerPort:lr-ext-ls-ext',
    ]);
    expect(network.only('chassis', 'id-kvm2').gatewayRoles[0]?.active).toBe(true);
  });

  it('to columns that the graph does not show is no change of the graph', () => {
    const network = referenceNetwork();
    network.southbound.put('Port_Binding', {
      _uuid: 'pb-iface-vm1',
      nat_addresses: ['52:54:00:c4:a1:03 172.16.0.201'],
    });
    expect(network.commit()).toEqual([]);
  });

  it('that removes a switch removes its ports and links', () => {
    const network = referenceNetwork();
    network.northbound.delete('Logical_Switch', 'ls-ext');
    network.northbound.delete('Logical_Switch_Port', 'ls-ext-lr-ext');
    network.northbound.delete('Logical_Switch_Port', 'ls-ext-br-ext');
    const [delta] = network.commit();
    expect(delta?.remove.toSorted()).toEqual([
      'link:ls-ext-br-ext',
      'link:ls-ext-lr-ext',
      'switch:ls-ext',
      'switchPort:ls-ext-br-ext',
      'switchPort:ls-ext-lr-ext',
    ]);
  });
});

describe('rebuild', () => {
  it('finds what the views have beyond what was told', () => {
    const network = referenceNetwork();
    network.northbound.put('Logical_Switch', { _uuid: 'ls-new', name: 'ls-new' }).commit();
    expect(network.builder.rebuild()?.upsert.map(({ id }) => id)).toEqual(['switch:ls-new']);
    expect(network.builder.rebuild()).toBeUndefined();
  });
});

describe('an empty network', () => {
  it('has only the global entity', () => {
    const entities: readonly Entity[] = new MemoryNetwork().builder.snapshot();
    expect(entities.map(({ id }) => id)).toEqual(['global']);
  });
});

function idsOf(deltas: readonly GraphDelta[]): readonly string[] {
  return deltas
    .flatMap(({ upsert, remove }) => [...upsert.map(({ id }) => id), ...remove])
    .toSorted();
}
