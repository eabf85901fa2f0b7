import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** One marking or bandwidth rule of a switch. `QoS` of ovn-nb(5). */
export const qos = table('QoS', {
  priority: column.integer({ min: 0, max: 32767 }),
  direction: column.string({ enum: ['from-lport', 'to-lport'] }),
  match: column.string(),
  action: column.map(
    column.string({ enum: ['dscp', 'mark'] }),
    column.integer({ min: 0, max: 4294967295 }),
  ),
  bandwidth: column.map(
    column.string({ enum: ['rate', 'burst'] }),
    column.integer({ min: 1, max: 4294967295 }),
  ),
  external_ids: column.map(column.string(), column.string()),
});

export type Qos = RowOf<typeof qos>;
