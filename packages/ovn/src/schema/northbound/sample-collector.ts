import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Where sampled packets are sent, and how many of them. `Sample_Collector` of ovn-nb(5). */
export const sampleCollector = table(
  'Sample_Collector',
  {
    id: column.integer({ min: 1, max: 255 }),
    name: column.string(),
    probability: column.integer({ min: 0, max: 65535 }),
    set_id: column.integer({ min: 1, max: 4294967295 }),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['id']] },
);

export type SampleCollector = RowOf<typeof sampleCollector>;
