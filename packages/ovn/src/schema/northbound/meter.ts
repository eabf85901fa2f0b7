import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A rate limit that ACLs and CoPP refer to by name. `Meter` of ovn-nb(5). */
export const meter = table(
  'Meter',
  {
    name: column.string(),
    unit: column.string({ enum: ['kbps', 'pktps'] }),
    bands: column.set(column.reference('Meter_Band'), { min: 1 }),
    fair: column.optional(column.boolean()),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['name']] },
);

export type Meter = RowOf<typeof meter>;
