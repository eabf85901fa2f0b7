import type { NorthboundTable } from '../../planning/northbound-view.ts';

/** A way to refer to a row other than by its UUID. */
export interface RecordKey {
  /** Where to look for the name: the row's own table unless `reference` leads there. */
  readonly table: NorthboundTable;
  readonly column: string;
  /** For a map: the key whose value is the name. */
  readonly key?: string;
  /** The column that refers to the row that is meant, in the row that has the name. */
  readonly reference?: string;
}

const own = (table: NorthboundTable, column: string, key?: string): RecordKey => ({
  table,
  column,
  ...(key !== undefined && { key }),
});

const port = (reference: string): readonly RecordKey[] => [
  { ...own('Logical_Switch_Port', 'name'), reference },
  { ...own('Logical_Switch_Port', 'external_ids', 'neutron:port_name'), reference },
];

/** ovn-nbctl(8), "Database Commands": what identifies a record of each table, in order. */
export const recordKeys: Readonly<Partial<Record<NorthboundTable, readonly RecordKey[]>>> = {
  ACL: [own('ACL', 'name')],
  Address_Set: [own('Address_Set', 'name')],
  Chassis_Template_Var: [own('Chassis_Template_Var', 'chassis')],
  Connection: [own('Connection', 'target')],
  DHCP_Options: [...port('dhcpv4_options'), ...port('dhcpv6_options')],
  Forwarding_Group: [own('Forwarding_Group', 'name')],
  HA_Chassis: [own('HA_Chassis', 'chassis_name')],
  HA_Chassis_Group: [own('HA_Chassis_Group', 'name')],
  Load_Balancer: [own('Load_Balancer', 'name')],
  Load_Balancer_Group: [own('Load_Balancer_Group', 'name')],
  Load_Balancer_Health_Check: [own('Load_Balancer_Health_Check', 'vip')],
  Logical_Router: [
    own('Logical_Router', 'name'),
    own('Logical_Router', 'external_ids', 'neutron:router_name'),
  ],
  Logical_Router_Port: [own('Logical_Router_Port', 'name')],
  Logical_Switch: [
    own('Logical_Switch', 'name'),
    own('Logical_Switch', 'external_ids', 'neutron:network_name'),
  ],
  Logical_Switch_Port: [
    own('Logical_Switch_Port', 'name'),
    own('Logical_Switch_Port', 'external_ids', 'neutron:port_name'),
  ],
  Meter: [own('Meter', 'name')],
  NAT: [own('NAT', 'external_ip')],
  Port_Group: [own('Port_Group', 'name')],
};
