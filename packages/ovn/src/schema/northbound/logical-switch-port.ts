import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/**
 * A port of a logical switch: a guest, a router's side of a link, an uplink. `Logical_Switch_Port`
 * of ovn-nb(5).
 */
export const logicalSwitchPort = table(
  'Logical_Switch_Port',
  {
    name: column.string(),
    type: column.string(),
    options: column.map(column.string(), column.string()),
    parent_name: column.optional(column.string()),
    tag_request: column.optional(column.integer({ min: 0, max: 4095 })),
    tag: column.optional(column.integer({ min: 1, max: 4095 })),
    addresses: column.set(column.string()),
    dynamic_addresses: column.optional(column.string()),
    port_security: column.set(column.string()),
    peer: column.optional(column.string()),
    up: column.optional(column.boolean()),
    enabled: column.optional(column.boolean()),
    dhcpv4_options: column.optional(column.reference('DHCP_Options', 'weak')),
    dhcpv6_options: column.optional(column.reference('DHCP_Options', 'weak')),
    mirror_rules: column.set(column.reference('Mirror', 'weak')),
    ha_chassis_group: column.optional(column.reference('HA_Chassis_Group')),
    health_checks: column.set(column.reference('Logical_Switch_Port_Health_Check')),
    external_ids: column.map(column.string(), column.string()),
  },
  { indexes: [['name']] },
);

export type LogicalSwitchPort = RowOf<typeof logicalSwitchPort>;
