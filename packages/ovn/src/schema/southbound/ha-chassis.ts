import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** One chassis of a high-availability group, with its priority. `HA_Chassis` of ovn-sb(5). */
export const haChassis = table('HA_Chassis', {
  chassis: column.optional(column.reference('Chassis', 'weak')),
  priority: column.integer({ min: 0, max: 32767 }),
  external_ids: column.map(column.string(), column.string()),
});

export type HaChassis = RowOf<typeof haChassis>;
