import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** An OpenFlow controller of a bridge. `Controller` of ovs-vswitchd.conf.db(5). */
export const controller = table('Controller', {
  type: column.optional(column.string({ enum: ['primary', 'service'] })),
  target: column.string(),
  max_backoff: column.optional(column.integer({ min: 1000 })),
  inactivity_probe: column.optional(column.integer()),
  connection_mode: column.optional(column.string({ enum: ['in-band', 'out-of-band'] })),
  local_ip: column.optional(column.string()),
  local_netmask: column.optional(column.string()),
  local_gateway: column.optional(column.string()),
  enable_async_messages: column.optional(column.boolean()),
  controller_queue_size: column.optional(column.integer({ min: 1, max: 512 })),
  controller_rate_limit: column.optional(column.integer({ min: 100 })),
  controller_burst_limit: column.optional(column.integer({ min: 25 })),
  other_config: column.map(column.string(), column.string()),
  external_ids: column.map(column.string(), column.string()),
  is_connected: column.boolean(),
  role: column.optional(column.string({ enum: ['other', 'master', 'slave'] })),
  status: column.map(column.string(), column.string()),
});

export type Controller = RowOf<typeof controller>;
