import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Settings of one OpenFlow table. `Flow_Table` of ovs-vswitchd.conf.db(5). */
export const flowTable = table('Flow_Table', {
  name: column.optional(column.string()),
  flow_limit: column.optional(column.integer({ min: 0 })),
  overflow_policy: column.optional(column.string({ enum: ['refuse', 'evict'] })),
  groups: column.set(column.string()),
  prefixes: column.set(column.string(), { max: 4 }),
  external_ids: column.map(column.string(), column.string()),
});

export type FlowTable = RowOf<typeof flowTable>;
