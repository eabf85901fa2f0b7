import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A service that a chassis probes, and what it found. `Service_Monitor` of ovn-sb(5). */
export const serviceMonitor = table(
  'Service_Monitor',
  {
    type: column.optional(
      column.string({ enum: ['load-balancer', 'network-function', 'logical-switch-port'] }),
    ),
    ip: column.string(),
    mac: column.string(),
    protocol: column.optional(column.string({ enum: ['tcp', 'udp', 'icmp'] })),
    port: column.integer({ min: 0, max: 65535 }),
    logical_input_port: column.string(),
    logical_port: column.string(),
    src_mac: column.string(),
    src_ip: column.string(),
    chassis_name: column.string(),
    status: column.optional(column.string({ enum: ['online', 'offline', 'error'] })),
    ic_learned: column.boolean(),
    remote: column.boolean(),
    options: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['logical_port', 'ip', 'port', 'protocol']] },
);

export type ServiceMonitor = RowOf<typeof serviceMonitor>;
