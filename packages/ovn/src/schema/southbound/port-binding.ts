import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A logical port and the chassis that claimed it. `Port_Binding` of ovn-sb(5). */
export const portBinding = table(
  'Port_Binding',
  {
    logical_port: column.string(),
    type: column.string(),
    gateway_chassis: column.set(column.reference('Gateway_Chassis')),
    ha_chassis_group: column.optional(column.reference('HA_Chassis_Group')),
    options: column.map(column.string(), column.string()),
    datapath: column.reference('Datapath_Binding'),
    tunnel_key: column.integer({ min: 1, max: 32767 }),
    parent_port: column.optional(column.string()),
    mirror_port: column.optional(column.string()),
    tag: column.optional(column.integer({ min: 1, max: 4095 })),
    virtual_parent: column.optional(column.string()),
    chassis: column.optional(column.reference('Chassis', 'weak')),
    additional_chassis: column.set(column.reference('Chassis', 'weak')),
    encap: column.optional(column.reference('Encap', 'weak')),
    additional_encap: column.set(column.reference('Encap', 'weak')),
    mirror_rules: column.set(column.reference('Mirror', 'weak')),
    mac: column.set(column.string()),
    port_security: column.set(column.string()),
    nat_addresses: column.set(column.string()),
    up: column.optional(column.boolean()),
    external_ids: column.map(column.string(), column.string()),
    requested_chassis: column.optional(column.reference('Chassis', 'weak')),
    requested_additional_chassis: column.set(column.reference('Chassis', 'weak')),
  },
  { isRoot: true, indexes: [['datapath', 'tunnel_key'], ['logical_port']] },
);

export type PortBinding = RowOf<typeof portBinding>;
