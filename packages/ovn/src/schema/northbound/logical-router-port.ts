import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/**
 * An interface of a logical router, with its MAC and networks. `Logical_Router_Port` of ovn-nb(5).
 */
export const logicalRouterPort = table(
  'Logical_Router_Port',
  {
    name: column.string(),
    gateway_chassis: column.set(column.reference('Gateway_Chassis')),
    ha_chassis_group: column.optional(column.reference('HA_Chassis_Group')),
    options: column.map(column.string(), column.string()),
    networks: column.set(column.string()),
    mac: column.string(),
    peer: column.optional(column.string()),
    enabled: column.optional(column.boolean()),
    ipv6_ra_configs: column.map(column.string(), column.string()),
    ipv6_prefix: column.set(column.string()),
    dhcp_relay: column.optional(column.reference('DHCP_Relay')),
    external_ids: column.map(column.string(), column.string()),
    status: column.map(column.string(), column.string()),
  },
  { indexes: [['name']] },
);

export type LogicalRouterPort = RowOf<typeof logicalRouterPort>;
