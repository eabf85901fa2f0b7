import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** sFlow export of a bridge. `sFlow` of ovs-vswitchd.conf.db(5). */
export const sflow = table('sFlow', {
  targets: column.set(column.string(), { min: 1 }),
  sampling: column.optional(column.integer()),
  polling: column.optional(column.integer()),
  header: column.optional(column.integer()),
  agent: column.optional(column.string()),
  external_ids: column.map(column.string(), column.string()),
});

export type Sflow = RowOf<typeof sflow>;
