import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** One queue of a quality of service. `Queue` of ovs-vswitchd.conf.db(5). */
export const queue = table(
  'Queue',
  {
    dscp: column.optional(column.integer({ min: 0, max: 63 })),
    other_config: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true },
);

export type Queue = RowOf<typeof queue>;
