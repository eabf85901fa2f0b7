import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** IPFIX export of a bridge or of a collector set. `IPFIX` of ovs-vswitchd.conf.db(5). */
export const ipfix = table('IPFIX', {
  targets: column.set(column.string()),
  sampling: column.optional(column.integer({ min: 1, max: 4294967295 })),
  obs_domain_id: column.optional(column.integer({ min: 0, max: 4294967295 })),
  obs_point_id: column.optional(column.integer({ min: 0, max: 4294967295 })),
  cache_active_timeout: column.optional(column.integer({ min: 0, max: 4200 })),
  cache_max_flows: column.optional(column.integer({ min: 0, max: 4294967295 })),
  stats_interval: column.optional(column.integer({ min: 1, max: 3600 })),
  template_interval: column.optional(column.integer({ min: 1, max: 3600 })),
  other_config: column.map(column.string(), column.string()),
  external_ids: column.map(column.string(), column.string()),
});

export type Ipfix = RowOf<typeof ipfix>;
