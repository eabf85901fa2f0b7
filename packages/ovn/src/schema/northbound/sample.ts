import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** One sampling point, as ACLs refer to it. `Sample` of ovn-nb(5). */
export const sample = table(
  'Sample',
  {
    collectors: column.set(column.reference('Sample_Collector')),
    metadata: column.integer({ min: 1, max: 4294967295 }),
  },
  { indexes: [['metadata']] },
);

export type Sample = RowOf<typeof sample>;
