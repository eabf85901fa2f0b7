import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/**
 * How the guest behind a logical switch port is probed. `Logical_Switch_Port_Health_Check` of ovn-
 * nb(5).
 */
export const logicalSwitchPortHealthCheck = table('Logical_Switch_Port_Health_Check', {
  protocol: column.string({ enum: ['tcp', 'udp', 'icmp'] }),
  src_ip: column.string(),
  port: column.integer({ min: 0, max: 65535 }),
  address: column.string(),
  status: column.optional(column.string({ enum: ['online', 'offline', 'error'] })),
  options: column.map(column.string(), column.string()),
});

export type LogicalSwitchPortHealthCheck = RowOf<typeof logicalSwitchPortHealthCheck>;
