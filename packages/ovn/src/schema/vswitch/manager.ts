import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** An OVSDB manager of this host. `Manager` of ovs-vswitchd.conf.db(5). */
export const manager = table(
  'Manager',
  {
    target: column.string(),
    max_backoff: column.optional(column.integer({ min: 1000 })),
    inactivity_probe: column.optional(column.integer()),
    connection_mode: column.optional(column.string({ enum: ['in-band', 'out-of-band'] })),
    other_config: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
    is_connected: column.boolean(),
    status: column.map(column.string(), column.string()),
  },
  { indexes: [['target']] },
);

export type Manager = RowOf<typeof manager>;
