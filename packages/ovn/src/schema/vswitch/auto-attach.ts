import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** IEEE 802.1AB auto-attach settings of a bridge. `AutoAttach` of ovs-vswitchd.conf.db(5). */
export const autoAttach = table('AutoAttach', {
  system_name: column.string(),
  system_description: column.string(),
  mappings: column.map(
    column.integer({ min: 0, max: 16777215 }),
    column.integer({ min: 0, max: 4095 }),
  ),
});

export type AutoAttach = RowOf<typeof autoAttach>;
