import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** One rate of a meter. `Meter_Band` of ovn-nb(5). */
export const meterBand = table('Meter_Band', {
  action: column.string({ enum: ['drop'] }),
  rate: column.integer({ min: 1, max: 4294967295 }),
  burst_size: column.integer({ min: 0, max: 4294967295 }),
  external_ids: column.map(column.string(), column.string()),
});

export type MeterBand = RowOf<typeof meterBand>;
