import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** One remote that the database server listens on or connects to. `Connection` of ovn-sb(5). */
export const connection = table(
  'Connection',
  {
    target: column.string(),
    max_backoff: column.optional(column.integer({ min: 1000 })),
    inactivity_probe: column.optional(column.integer()),
    read_only: column.boolean(),
    role: column.string(),
    other_config: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
    is_connected: column.boolean(),
    status: column.map(column.string(), column.string()),
  },
  { indexes: [['target']] },
);

export type Connection = RowOf<typeof connection>;
