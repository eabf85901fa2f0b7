import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A Northbound meter, for the chassis. `Meter` of ovn-sb(5). */
export const meter = table(
  'Meter',
  {
    name: column.string(),
    unit: column.string({ enum: ['kbps', 'pktps'] }),
    bands: column.set(column.reference('Meter_Band'), { min: 1 }),
  },
  { isRoot: true, indexes: [['name']] },
);

export type Meter = RowOf<typeof meter>;
