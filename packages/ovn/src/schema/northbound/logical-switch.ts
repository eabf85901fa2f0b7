import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A virtual L2 network. `Logical_Switch` of ovn-nb(5). */
export const logicalSwitch = table(
  'Logical_Switch',
  {
    name: column.string(),
    ports: column.set(column.reference('Logical_Switch_Port')),
    acls: column.set(column.reference('ACL')),
    qos_rules: column.set(column.reference('QoS')),
    load_balancer: column.set(column.reference('Load_Balancer', 'weak')),
    load_balancer_group: column.set(column.reference('Load_Balancer_Group')),
    dns_records: column.set(column.reference('DNS', 'weak')),
    copp: column.optional(column.reference('Copp', 'weak')),
    other_config: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
    forwarding_groups: column.set(column.reference('Forwarding_Group')),
  },
  { isRoot: true },
);

export type LogicalSwitch = RowOf<typeof logicalSwitch>;
