import { MemoryNetwork } from './memory-network.ts';

/** The reference network's rows as NB and SB have them once all is bound, with uuids that say what they are. */
export function referenceNetwork(): MemoryNetwork {
  const network = new MemoryNetwork();
  putSwitches(network);
  putRouter(network);
  putChassis(network, { name: 'kvm1', ip: '10.10.10.234' });
  putChassis(network, { name: 'kvm2', ip: '10.10.10.235' });
  putBindings(network);
  network.commit();
  return network;
}

function putSwitches({ northbound }: MemoryNetwork): void {
  northbound
    .put('NB_Global', { _uuid: 'nb-global', nb_cfg: 2, sb_cfg: 2, hv_cfg: 2, hv_cfg_timestamp: 9 })
    .put('Logical_Switch', {
      _uuid: 'ls-int',
      name: 'ls-int',
      ports: ['vm1', 'vm2', 'ls-int-lr-ext'],
    })
    .put('Logical_Switch', {
      _uuid: 'ls-ext',
      name: 'ls-ext',
      ports: ['ls-ext-lr-ext', 'ls-ext-br-ext'],
    })
    .put('Logical_Switch_Port', guestPort('vm1', '52:54:00:c4:a1:03 172.16.0.201/24'))
    .put('Logical_Switch_Port', guestPort('vm2', '52:54:00:5f:d5:6f 172.16.0.202/24'))
    .put('Logical_Switch_Port', routerEnd('ls-int-lr-ext', 'lr-ext-ls-int'))
    .put('Logical_Switch_Port', routerEnd('ls-ext-lr-ext', 'lr-ext-ls-ext'))
    .put('Logical_Switch_Port', {
      _uuid: 'ls-ext-br-ext',
      name: 'ls-ext-br-ext',
      type: 'localnet',
      addresses: ['unknown'],
      options: new Map([['network_name', 'UPLINK']]),
    });
}

function guestPort(name: string, addresses: string) {
  const external_ids = new Map([['vm-name', name]]);
  return { _uuid: name, name: `iface-${name}`, addresses: [addresses], up: true, external_ids };
}

function routerEnd(name: string, routerPort: string) {
  const options = new Map([['router-port', routerPort]]);
  return { _uuid: name, name, type: 'router', addresses: ['router'], options, up: true };
}

function putRouter({ northbound }: MemoryNetwork): void {
  northbound
    .put('Logical_Router', {
      _uuid: 'lr-ext',
      name: 'lr-ext',
      ports: ['lr-ext-ls-int', 'lr-ext-ls-ext'],
      static_routes: ['default-route'],
      nat: ['snat'],
    })
    .put('Logical_Router_Port', {
      _uuid: 'lr-ext-ls-int',
      name: 'lr-ext-ls-int',
      mac: '00:00:00:00:00:01',
      networks: ['172.16.0.1/24'],
    })
    .put('Logical_Router_Port', {
      _uuid: 'lr-ext-ls-ext',
      name: 'lr-ext-ls-ext',
      mac: '00:00:00:00:00:02',
      networks: ['10.10.10.240/24'],
      gateway_chassis: ['gw-kvm2', 'gw-kvm1'],
    })
    .put('Gateway_Chassis', { _uuid: 'gw-kvm1', chassis_name: 'id-kvm1', priority: 100 })
    .put('Gateway_Chassis', { _uuid: 'gw-kvm2', chassis_name: 'id-kvm2', priority: 75 })
    .put('Logical_Router_Static_Route', {
      _uuid: 'default-route',
      ip_prefix: '0.0.0.0/0',
      nexthop: '10.10.10.1',
    })
    .put('NAT', {
      _uuid: 'snat',
      type: 'snat',
      external_ip: '10.10.10.240',
      logical_ip: '172.16.0.0/24',
    });
}

function putChassis({ southbound }: MemoryNetwork, host: { name: string; ip: string }): void {
  southbound
    .put('Chassis', {
      _uuid: host.name,
      name: `id-${host.name}`,
      hostname: host.name,
      encaps: [`encap-${host.name}`],
      other_config: new Map([['ovn-bridge-mappings', 'UPLINK:br-ext']]),
    })
    .put('Encap', { _uuid: `encap-${host.name}`, type: 'geneve', ip: host.ip })
    .put('Chassis_Private', {
      _uuid: `private-${host.name}`,
      name: `id-${host.name}`,
      chassis: host.name,
      nb_cfg: 2,
    });
}

function putBindings({ southbound }: MemoryNetwork): void {
  southbound
    .put('SB_Global', {
      _uuid: 'sb-global',
      nb_cfg: 2,
      options: new Map([['northd_internal_version', '23.03.1-20.27.0-70.6']]),
    })
    .put('Datapath_Binding', datapath('ls-int', 'logical-switch'))
    .put('Datapath_Binding', datapath('ls-ext', 'logical-switch'))
    .put('Datapath_Binding', datapath('lr-ext', 'logical-router'))
    .put('Port_Binding', { ...binding('iface-vm1', 'ls-int'), chassis: 'kvm1', up: true })
    .put('Port_Binding', { ...binding('iface-vm2', 'ls-int'), chassis: 'kvm2', up: true })
    .put('Port_Binding', patch('ls-int-lr-ext', 'ls-int', 'lr-ext-ls-int'))
    .put('Port_Binding', patch('lr-ext-ls-int', 'lr-ext', 'ls-int-lr-ext'))
    .put('Port_Binding', patch('ls-ext-lr-ext', 'ls-ext', 'lr-ext-ls-ext'))
    .put('Port_Binding', patch('lr-ext-ls-ext', 'lr-ext', 'ls-ext-lr-ext'))
    .put('Port_Binding', {
      ...binding('ls-ext-br-ext', 'ls-ext'),
      type: 'localnet',
      options: new Map([['network_name', 'UPLINK']]),
    })
    .put('Port_Binding', {
      ...binding('cr-lr-ext-ls-ext', 'lr-ext'),
      type: 'chassisredirect',
      chassis: 'kvm1',
      options: new Map([['distributed-port', 'lr-ext-ls-ext']]),
    });
}

function binding(logicalPort: string, object: string) {
  return { _uuid: `pb-${logicalPort}`, logical_port: logicalPort, datapath: `dp-${object}` };
}

function patch(name: string, object: string, peer: string) {
  return { ...binding(name, object), type: 'patch', options: new Map([['peer', peer]]) };
}

function datapath(object: string, kind: 'logical-switch' | 'logical-router') {
  const external_ids = new Map([
    ['name', object],
    [kind, object],
  ]);
  return { _uuid: `dp-${object}`, external_ids };
}
