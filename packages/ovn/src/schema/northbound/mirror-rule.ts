import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Which part of the traffic a mirror copies. `Mirror_Rule` of ovn-nb(5). */
export const mirrorRule = table('Mirror_Rule', {
  match: column.string(),
  action: column.string({ enum: ['mirror', 'skip'] }),
  priority: column.integer({ min: 0, max: 32767 }),
});

export type MirrorRule = RowOf<typeof mirrorRule>;
