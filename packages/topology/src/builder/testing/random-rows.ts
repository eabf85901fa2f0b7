import * as fc from 'fast-check';
import type { NorthboundRows, SouthboundRows } from '../views.ts';

/**
 * Rows from so few uuids and names that they refer to, shadow and contradict each other all
 * the time, as no real database would let them.
 */
export type RandomRows<Rows> = {
  readonly [Name in keyof Rows]: fc.Arbitrary<Partial<Rows[Name]> & { readonly _uuid: string }>;
};

const uuid = (table: string) => fc.constantFrom(...[0, 1, 2].map((n) => `${table}-${n}`));
const uuids = (table: string) => fc.uniqueArray(uuid(table), { maxLength: 3 });
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const map = (entries: Record<string, fc.Arbitrary<string>>) =>
  fc
    .record(entries, { requiredKeys: [] })
    .map((object) => new Map<string, string>(Object.entries(object).filter(isPresent)));
const isPresent = (entry: [string, unknown]): entry is [string, string] => entry[1] !== undefined;

/** Some names more often than others, for the sake of those who share one. */
const port = fc.constantFrom('p0', 'p0', 'p0', 'p1', 'p1', 'p2');
const chassisName = fc.constantFrom('kvm1', 'kvm2', 'kvm3');
const network = fc.constantFrom('UPLINK', 'OTHER');
const cidr = fc.constantFrom('172.16.0.1/24', '10.10.10.240/24', 'fd00::1/64');
const priority = fc.integer({ min: 0, max: 3 });
const nbCfg = fc.integer({ min: 0, max: 3 });

export const northboundRows: RandomRows<NorthboundRows> = {
  NB_Global: fc.record({ _uuid: fc.constant('NB-0'), nb_cfg: nbCfg, sb_cfg: nbCfg, hv_cfg: nbCfg }),
  Logical_Switch: fc.record({
    _uuid: uuid('LS'),
    name: fc.constantFrom('ls-int', 'ls-ext'),
    ports: uuids('LSP'),
    acls: uuids('ACL'),
    load_balancer_group: uuids('LBG'),
    other_config: map({ subnet: cidr }),
    external_ids: map({ 'neutron:network_name': fc.constantFrom('private', 'public') }),
  }),
  Logical_Switch_Port: fc.record({
    _uuid: uuid('LSP'),
    name: port,
    type: fc.constantFrom('', '', 'router', 'router', 'localnet', 'switch', 'l2gateway'),
    addresses: fc.constantFrom([], ['router'], ['02:00:00:00:00:01 172.16.0.9'], ['unknown']),
    options: map({ 'router-port': port, network_name: network }),
    peer: optional(port),
    up: optional(fc.boolean()),
    enabled: optional(fc.boolean()),
    tag: optional(priority),
    external_ids: map({ 'vm-name': fc.constantFrom('vm1', 'vm2') }),
  }),
  Logical_Router: fc.record({
    _uuid: uuid('LR'),
    name: fc.constantFrom('lr-ext', 'lr-int'),
    ports: uuids('LRP'),
    enabled: optional(fc.boolean()),
    options: map({ chassis: chassisName }),
    static_routes: uuids('SR'),
    nat: uuids('NAT'),
    load_balancer_group: uuids('LBG'),
  }),
  Logical_Router_Port: fc.record({
    _uuid: uuid('LRP'),
    name: port,
    mac: fc.constantFrom('00:00:00:00:00:01', '00:00:00:00:00:02'),
    networks: fc.uniqueArray(cidr, { maxLength: 2 }),
    peer: optional(port),
    enabled: optional(fc.boolean()),
    gateway_chassis: uuids('GC'),
    ha_chassis_group: optional(uuid('HAG')),
  }),
  Logical_Router_Static_Route: fc.record({
    _uuid: uuid('SR'),
    ip_prefix: cidr,
    nexthop: fc.constantFrom('10.10.10.1', '10.10.10.2'),
  }),
  NAT: fc.record({
    _uuid: uuid('NAT'),
    type: fc.constantFrom('snat', 'dnat'),
    external_ip: fc.constantFrom('10.10.10.240', '10.10.10.241'),
  }),
  Gateway_Chassis: fc.record({ _uuid: uuid('GC'), chassis_name: chassisName, priority }),
  HA_Chassis_Group: fc.record({ _uuid: uuid('HAG'), ha_chassis: uuids('HAC') }),
  HA_Chassis: fc.record({ _uuid: uuid('HAC'), chassis_name: chassisName, priority }),
  Load_Balancer_Group: fc.record({ _uuid: uuid('LBG'), load_balancer: uuids('LB') }),
};

export const southboundRows: RandomRows<SouthboundRows> = {
  SB_Global: fc.record({
    _uuid: fc.constant('SB-0'),
    nb_cfg: nbCfg,
    options: map({ northd_internal_version: fc.constantFrom('23.03.1-20.27.0-70.6', '25.9.0') }),
  }),
  Chassis: fc.record({
    _uuid: uuid('CH'),
    name: chassisName,
    hostname: chassisName,
    encaps: uuids('EN'),
    other_config: map({
      'ovn-bridge-mappings': fc.constantFrom('UPLINK:br-ext', 'UPLINK:br-ext,OTHER:br-2', ''),
      'is-remote': fc.constantFrom('true', 'false'),
    }),
  }),
  Chassis_Private: fc.record({ _uuid: uuid('CP'), name: chassisName, nb_cfg: nbCfg }),
  Encap: fc.record({
    _uuid: uuid('EN'),
    type: fc.constantFrom('geneve', 'vxlan'),
    ip: fc.constantFrom('10.10.10.234', '10.10.10.235'),
  }),
  Datapath_Binding: fc.record({
    _uuid: uuid('DP'),
    external_ids: map({
      name: fc.constantFrom('ls-int', 'lr-ext'),
      'logical-switch': uuid('LS'),
      'logical-router': uuid('LR'),
    }),
  }),
  Port_Binding: fc.record({
    _uuid: uuid('PB'),
    logical_port: fc.oneof(port, fc.constantFrom('cr-p0', 'cr-p1')),
    type: fc.constantFrom('', '', 'patch', 'chassisredirect', 'l3gateway', 'localnet', 'vtep'),
    datapath: uuid('DP'),
    chassis: optional(uuid('CH')),
    additional_chassis: uuids('CH'),
    up: optional(fc.boolean()),
    mac: fc.constantFrom([], ['02:00:00:00:00:01 172.16.0.9']),
    options: map({
      peer: port,
      network_name: network,
      'distributed-port': port,
      'requested-chassis': fc.constantFrom('kvm1', 'kvm2,kvm1', 'kvm9'),
      'l3gateway-chassis': chassisName,
    }),
    external_ids: map({ name: fc.constantFrom('vm3', 'vm4') }),
  }),
};
