import { describe, expect, it } from 'vitest';
import type { MemoryNetwork } from './testing/memory-network.ts';
import { referenceNetwork } from './testing/reference-network.ts';

type Change = (network: MemoryNetwork) => unknown;

const vm1Port = 'iface-vm1';
const vm1Binding = 'pb-iface-vm1';

describe('a guest port', () => {
  it.each<{ when: string; change: Change; state: string; reason?: string }>([
    {
      when: 'is disabled',
      change: ({ northbound }) =>
        northbound.put('Logical_Switch_Port', { _uuid: 'vm1', enabled: false }),
      state: 'down',
      reason: 'It is not enabled',
    },
    {
      when: 'is not in SB',
      change: ({ southbound }) => southbound.delete('Port_Binding', vm1Binding),
      state: 'pending',
      reason: 'ovn-northd has not processed it yet',
    },
    {
      when: 'is claimed by nobody',
      change: bind({ chassis: undefined, up: false }),
      state: 'down',
      reason: 'No chassis has claimed it',
    },
    {
      when: 'has no flows yet',
      change: bind({ up: false }),
      state: 'pending',
      reason: 'Bound on kvm1, which is still installing its flows',
    },
    {
      when: 'is not reported up in NB',
      change: ({ northbound }) =>
        northbound.put('Logical_Switch_Port', { _uuid: 'vm1', up: false }),
      state: 'pending',
      reason: 'It is bound; ovn-northd has not reported it up yet',
    },
    { when: 'is where it is requested', change: request('kvm1,kvm2'), state: 'up' },
    { when: 'is requested by chassis name', change: request('id-kvm1'), state: 'up' },
    {
      when: 'is requested elsewhere',
      change: request('kvm2'),
      state: 'pending',
      reason: 'Bound on kvm1, but requested on kvm2',
    },
    {
      when: 'is requested on a chassis that has not claimed it',
      change: request('kvm2', { chassis: undefined }),
      state: 'down',
      reason: 'Chassis kvm2, on which it is requested, has not claimed it',
    },
    {
      when: 'is requested on a chassis that does not exist',
      change: request('kvm9', { chassis: undefined }),
      state: 'error',
      reason: 'It is requested on chassis kvm9, which is not registered',
    },
  ])('that $when is $state', ({ change, state, reason }) => {
    const network = after(change);
    const port = network.only('switchPort', vm1Port);
    expect([port.state, port.reason]).toEqual([state, reason]);
    expect(network.only('switch', 'ls-int').guestPortsUp).toBe(state === 'up' ? 2 : 1);
  });

  it('that is requested on an unknown chassis is merely down once that registers', () => {
    const network = after(request('kvm9', { chassis: undefined }));
    network.southbound.put('Chassis', { _uuid: 'kvm9', name: 'id-kvm9', hostname: 'kvm9' });
    network.commit();
    expect(network.only('switchPort', vm1Port).state).toBe('down');
    expect(network.only('binding', vm1Port).state).toBe('down');
  });

  it('names its chassis anew when that is renamed', () => {
    const network = after(bind({ up: false }));
    network.southbound.put('Chassis', { _uuid: 'kvm1', hostname: 'rack7' });
    network.commit();
    expect(network.only('switchPort', vm1Port).reason).toMatch('Bound on rack7');
  });

  it('that is disabled is as intended, one that is merely down is not', () => {
    const disabled = after(({ northbound }) =>
      northbound.put('Logical_Switch_Port', { _uuid: 'vm1', enabled: false }),
    );
    expect(disabled.only('global').guestPortsAsIntended).toBe(2);
    const down = after(bind({ chassis: undefined }));
    expect(down.only('global').guestPortsAsIntended).toBe(1);
  });
});

describe('a port of type router', () => {
  it('without options is in error and makes no link', () => {
    const network = after(portOptions('ls-int-lr-ext', {}));
    expect(network.only('switchPort', 'ls-int-lr-ext')).toMatchObject({
      state: 'error',
      reason: 'options:router-port is not set',
    });
    expect(network.all('link').map(({ id }) => id)).not.toContain('link:ls-int-lr-ext');
    expect(network.only('switch', 'ls-int')).toMatchObject({
      subnets: [],
      state: 'error',
      reason: '1 port is in error',
    });
    expect(network.only('routerPort', 'lr-ext-ls-int')).toMatchObject({
      state: 'down',
      reason: 'Nothing is connected to it',
    });
  });

  it('that names no router port is in error until that exists', () => {
    const network = after(portOptions('ls-int-lr-ext', { 'router-port': 'lr-ext-ls-in' }));
    const port = () => network.only('switchPort', 'ls-int-lr-ext');
    expect(port().reason).toBe('Router port lr-ext-ls-in does not exist');
    network.northbound.put('Logical_Router_Port', { _uuid: 'lr-ext-ls-int', name: 'lr-ext-ls-in' });
    network.commit();
    expect(port().routerPortId).toBe('routerPort:lr-ext-ls-int');
    expect(network.all('link').map(({ id }) => id)).toContain('link:ls-int-lr-ext');
  });

  it('that names the same router port as another puts both in error', () => {
    const network = after(portOptions('ls-int-lr-ext', { 'router-port': 'lr-ext-ls-ext' }));
    for (const name of ['ls-int-lr-ext', 'ls-ext-lr-ext']) {
      expect(network.only('switchPort', name)).toMatchObject({
        state: 'error',
        reason: 'Router port lr-ext-ls-ext is named by 2 switch ports',
      });
    }
  });
});

describe('a localnet port', () => {
  it('is in error when no chassis maps its network, and so is the network', () => {
    const network = after(portOptions('ls-ext-br-ext', { network_name: 'PHYSNET' }));
    expect(network.only('switchPort', 'ls-ext-br-ext')).toMatchObject({
      state: 'error',
      reason: 'No chassis maps physical network PHYSNET to a bridge',
    });
    expect(network.only('network', 'PHYSNET').state).toBe('error');
    expect(network.only('network', 'UPLINK')).toMatchObject({ switchPortIds: [], state: 'up' });
  });

  it('is up when one chassis of two maps its network', () => {
    const network = after(({ southbound }) =>
      southbound.put('Chassis', { _uuid: 'kvm1', other_config: new Map() }),
    );
    expect(network.only('switchPort', 'ls-ext-br-ext').state).toBe('up');
    expect(network.only('network')).toMatchObject({
      chassisIds: ['chassis:kvm2'],
      chassisTotal: 2,
    });
  });

  it('recovers when a chassis maps its network, its binding too', () => {
    const network = after(portOptions('ls-ext-br-ext', { network_name: 'PHYSNET' }));
    network.southbound
      .put('Port_Binding', {
        _uuid: 'pb-ls-ext-br-ext',
        options: new Map([['network_name', 'PHYSNET']]),
      })
      .put('Chassis', {
        _uuid: 'kvm1',
        other_config: new Map([['ovn-bridge-mappings', 'PHYSNET:br-phys']]),
      });
    network.commit();
    expect(network.only('switchPort', 'ls-ext-br-ext').state).toBe('up');
    expect(network.only('binding', 'ls-ext-br-ext').state).toBe('up');
    expect(network.only('network', 'PHYSNET').chassisIds).toEqual(['chassis:kvm1']);
  });

  it('reads mappings from external_ids, where old chassis have them', () => {
    const network = after(({ southbound }) =>
      southbound.put('Chassis', {
        _uuid: 'kvm1',
        other_config: new Map(),
        external_ids: new Map([['ovn-bridge-mappings', 'OTHER:br-2, UPLINK:br-ext,broken']]),
      }),
    );
    expect(network.only('chassis', 'id-kvm1').bridgeMappings).toEqual([
      { network: 'OTHER', bridge: 'br-2' },
      { network: 'UPLINK', bridge: 'br-ext' },
    ]);
  });
});

describe('two switch ports of type switch', () => {
  it('that name each other make a link', () => {
    const network = after((one) => [join(one, 'vm1', 'iface-vm2'), join(one, 'vm2', 'iface-vm1')]);
    expect(network.all('link').find(({ id }) => id === 'link:vm1+vm2')).toMatchObject({
      type: 'switch-switch',
      switchPortIds: ['switchPort:vm1', 'switchPort:vm2'],
    });
  });

  it('of which one does not name the other make none', () => {
    const network = after((one) => join(one, 'vm1', 'iface-vm2'));
    expect(network.only('switchPort', vm1Port).reason).toBe(
      'Switch port iface-vm2 does not name iface-vm1 as its peer',
    );
    expect(network.all('link')).toHaveLength(3);
  });
});

function after(change: Change): MemoryNetwork {
  const network = referenceNetwork();
  change(network);
  network.commit();
  return network;
}

function bind(columns: { chassis?: string | undefined; up?: boolean }): Change {
  return ({ southbound }) => southbound.put('Port_Binding', { _uuid: vm1Binding, ...columns });
}

function request(chassis: string, columns: { chassis?: undefined } = {}): Change {
  const options = new Map([['requested-chassis', chassis]]);
  return ({ southbound }) =>
    southbound.put('Port_Binding', { _uuid: vm1Binding, options, ...columns });
}

function portOptions(uuid: string, options: Record<string, string>): Change {
  return ({ northbound }) =>
    northbound.put('Logical_Switch_Port', {
      _uuid: uuid,
      options: new Map(Object.entries(options)),
    });
}

function join({ northbound }: MemoryNetwork, uuid: string, peer: string): unknown {
  return northbound.put('Logical_Switch_Port', { _uuid: uuid, type: 'switch', peer });
}
