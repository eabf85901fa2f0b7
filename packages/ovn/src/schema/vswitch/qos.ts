import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Quality of service of a port. `QoS` of ovs-vswitchd.conf.db(5). */
export const qos = table(
  'QoS',
  {
    type: column.string(),
    queues: column.map(column.integer({ min: 0, max: 4294967295 }), column.reference('Queue')),
    other_config: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true },
);

export type Qos = RowOf<typeof qos>;
