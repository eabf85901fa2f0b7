import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** NetFlow export of a bridge. `NetFlow` of ovs-vswitchd.conf.db(5). */
export const netFlow = table('NetFlow', {
  targets: column.set(column.string(), { min: 1 }),
  engine_type: column.optional(column.integer({ min: 0, max: 255 })),
  engine_id: column.optional(column.integer({ min: 0, max: 255 })),
  add_id_to_interface: column.boolean(),
  active_timeout: column.integer({ min: -1 }),
  external_ids: column.map(column.string(), column.string()),
});

export type NetFlow = RowOf<typeof netFlow>;
