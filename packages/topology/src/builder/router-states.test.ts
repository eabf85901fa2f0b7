import { describe, expect, it } from 'vitest';
import type { MemoryNetwork } from './testing/memory-network.ts';
import { referenceNetwork } from './testing/reference-network.ts';

type Change = (network: MemoryNetwork) => unknown;

const gatewayPort = 'lr-ext-ls-ext';
const redirect = 'pb-cr-lr-ext-ls-ext';

describe('a distributed gateway port', () => {
  it.each<{ when: string; change: Change; state: string; reason: string }>([
    {
      when: 'is claimed by nobody',
      change: ({ southbound }) =>
        southbound.put('Port_Binding', { _uuid: redirect, chassis: undefined }),
      state: 'error',
      reason: 'No gateway chassis has claimed cr-lr-ext-ls-ext',
    },
    {
      when: 'has no redirect binding yet',
      change: ({ southbound }) => southbound.delete('Port_Binding', redirect),
      state: 'pending',
      reason: 'ovn-northd has not made cr-lr-ext-ls-ext yet',
    },
    {
      when: 'has only candidates that do not exist',
      change: ({ northbound, southbound }) => {
        northbound.put('Gateway_Chassis', { _uuid: 'gw-kvm1', chassis_name: 'gone-1' });
        northbound.put('Gateway_Chassis', { _uuid: 'gw-kvm2', chassis_name: 'gone-2' });
        southbound.put('Port_Binding', { _uuid: redirect, chassis: undefined });
      },
      state: 'error',
      reason: 'None of its gateway chassis is registered',
    },
    {
      when: 'has an empty HA chassis group',
      change: ({ northbound, southbound }) => {
        northbound.put('HA_Chassis_Group', { _uuid: 'group', name: 'group' });
        northbound.put('Logical_Router_Port', { _uuid: gatewayPort, ha_chassis_group: 'group' });
        southbound.put('Port_Binding', { _uuid: redirect, chassis: undefined });
      },
      state: 'error',
      reason: 'Its HA chassis group has no chassis',
    },
    {
      when: 'is disabled',
      change: ({ northbound }) =>
        northbound.put('Logical_Router_Port', { _uuid: gatewayPort, enabled: false }),
      state: 'down',
      reason: 'It is not enabled',
    },
    {
      when: 'is of a disabled router',
      change: ({ northbound }) =>
        northbound.put('Logical_Router', { _uuid: 'lr-ext', enabled: false }),
      state: 'down',
      reason: 'Its router is not enabled',
    },
  ])('that $when is $state', ({ change, state, reason }) => {
    const network = after(change);
    expect(network.only('routerPort', gatewayPort)).toMatchObject({ state, reason });
    const link = network.all('link').find(({ id }) => id === 'link:ls-ext-lr-ext');
    expect(link?.state).toBe(state);
  });

  it('prefers its HA chassis group to its gateway chassis', () => {
    const network = after(({ northbound }) => {
      northbound.put('HA_Chassis', { _uuid: 'ha', chassis_name: 'id-kvm2', priority: 5 });
      northbound.put('HA_Chassis_Group', { _uuid: 'group', ha_chassis: ['ha'] });
      northbound.put('Logical_Router_Port', { _uuid: gatewayPort, ha_chassis_group: 'group' });
    });
    expect(network.only('routerPort', gatewayPort).gatewayCandidates).toEqual([
      {
        chassisName: 'id-kvm2',
        chassisId: 'chassis:kvm2',
        hostname: 'kvm2',
        priority: 5,
        active: false,
      },
    ]);
    expect(network.only('chassis', 'id-kvm1').gatewayRoles).toEqual([]);
  });

  it('keeps a candidate that is not registered, without a chassis', () => {
    const network = after(({ southbound }) => southbound.delete('Chassis', 'kvm2'));
    expect(network.only('routerPort', gatewayPort).gatewayCandidates[1]).toEqual({
      chassisName: 'id-kvm2',
      priority: 75,
      active: false,
    });
  });
});

describe('a gateway router', () => {
  it('has ports that run where it is pinned', () => {
    const network = after((one) => {
      pin(one);
      one.southbound.put('Port_Binding', { _uuid: 'pb-lr-ext-ls-int', chassis: 'kvm2' });
    });
    expect(network.only('router').gatewayChassisName).toBe('id-kvm2');
    expect(network.only('routerPort', 'lr-ext-ls-int')).toMatchObject({
      placement: 'gateway',
      activeChassisId: 'chassis:kvm2',
      state: 'up',
    });
  });

  it('is in error when its chassis is not registered', () => {
    const network = after((one) => {
      pin(one);
      one.southbound.delete('Chassis', 'kvm2');
    });
    expect(network.only('routerPort', 'lr-ext-ls-int')).toMatchObject({
      state: 'error',
      reason: 'Chassis id-kvm2 is not registered',
    });
  });
});

describe('two router ports', () => {
  const peers = (one: string | undefined, other: string | undefined) =>
    after(({ northbound }) => {
      for (const uuid of ['ls-int-lr-ext', 'ls-ext-lr-ext']) {
        northbound.put('Logical_Switch_Port', { _uuid: uuid, type: 'localport' });
      }
      northbound.put('Logical_Router_Port', { _uuid: 'lr-ext-ls-int', peer: one });
      northbound.put('Logical_Router_Port', {
        _uuid: gatewayPort,
        peer: other,
        gateway_chassis: [],
      });
    });

  it('that name each other make one link', () => {
    const network = peers(gatewayPort, 'lr-ext-ls-int');
    expect(network.all('link').find(({ type }) => type === 'router-router')).toEqual({
      kind: 'link',
      type: 'router-router',
      id: 'link:lr-ext-ls-ext+lr-ext-ls-int',
      routerPortIds: ['routerPort:lr-ext-ls-ext', 'routerPort:lr-ext-ls-int'],
      routerIds: ['router:lr-ext', 'router:lr-ext'],
      networks: ['10.10.10.240/24', '172.16.0.1/24'],
      state: 'up',
    });
  });

  it.each([
    {
      one: gatewayPort,
      reason: 'Router port lr-ext-ls-ext does not name lr-ext-ls-int as its peer',
    },
    { one: 'nowhere', reason: 'Router port nowhere does not exist' },
    { one: 'lr-ext-ls-int', reason: 'It names itself as its peer' },
  ])('make none when one names $one in vain', ({ one, reason }) => {
    const network = peers(one, undefined);
    expect(network.only('routerPort', 'lr-ext-ls-int')).toMatchObject({ state: 'error', reason });
    expect(network.all('link').filter(({ type }) => type === 'router-router')).toEqual([]);
  });
});

describe('a chassis', () => {
  it('is pending by as many confirmations as it lacks', () => {
    const network = after(({ southbound }) =>
      southbound.put('SB_Global', { _uuid: 'sb-global', nb_cfg: 5 }),
    );
    expect(network.only('chassis', 'id-kvm1')).toMatchObject({
      nbCfg: 2,
      nbCfgLag: 3,
      state: 'pending',
      reason: 'It has yet to confirm 3 of the latest nb_cfg',
    });
  });

  it('is unknown without a Chassis_Private row', () => {
    const network = after(({ southbound }) => southbound.delete('Chassis_Private', 'private-kvm1'));
    expect(network.only('chassis', 'id-kvm1').state).toBe('unknown');
  });
});

describe('a switch and a router', () => {
  it('are pending until ovn-northd has made their datapaths', () => {
    const network = after(({ southbound }) => {
      southbound.delete('Datapath_Binding', 'dp-ls-int');
      southbound.delete('Datapath_Binding', 'dp-lr-ext');
    });
    expect(network.only('switch', 'ls-int').state).toBe('pending');
    expect(network.only('router').state).toBe('pending');
  });

  it('count the load balancers of their groups', () => {
    const network = after(({ northbound }) => {
      northbound.put('Load_Balancer_Group', { _uuid: 'group', load_balancer: ['a', 'b'] });
      northbound.put('Logical_Switch', {
        _uuid: 'ls-int',
        load_balancer: ['c'],
        load_balancer_group: ['group'],
      });
    });
    expect(network.only('switch', 'ls-int').counts.loadBalancers).toBe(3);
  });

  it('have subnets from IPAM too, each once', () => {
    const network = after(({ northbound }) =>
      northbound.put('Logical_Switch', {
        _uuid: 'ls-int',
        other_config: new Map([
          ['subnet', '172.16.0.0/24'],
          ['ipv6_prefix', 'fd00::'],
        ]),
      }),
    );
    expect(network.only('switch', 'ls-int').subnets).toEqual(['172.16.0.0/24', 'fd00::/64']);
  });
});

function after(change: Change): MemoryNetwork {
  const network = referenceNetwork();
  change(network);
  network.commit();
  return network;
}

function pin({ northbound, southbound }: MemoryNetwork): void {
  northbound.put('Logical_Router', {
    _uuid: 'lr-ext',
    options: new Map([['chassis', 'id-kvm2']]),
  });
  southbound.put('Port_Binding', {
    _uuid: 'pb-lr-ext-ls-int',
    type: 'l3gateway',
    options: new Map([['l3gateway-chassis', 'id-kvm2']]),
  });
}
