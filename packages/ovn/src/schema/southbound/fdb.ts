import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A MAC address learned on a port with unknown addresses. `FDB` of ovn-sb(5). */
export const fdb = table(
  'FDB',
  {
    mac: column.string(),
    dp_key: column.integer({ min: 1, max: 16777215 }),
    port_key: column.integer({ min: 1, max: 16777215 }),
    timestamp: column.integer(),
  },
  { isRoot: true, indexes: [['mac', 'dp_key']] },
);

export type Fdb = RowOf<typeof fdb>;
