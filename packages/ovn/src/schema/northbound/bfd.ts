import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A BFD session that static routes and policies depend on. `BFD` of ovn-nb(5). */
export const bfd = table(
  'BFD',
  {
    logical_port: column.string(),
    dst_ip: column.string(),
    min_tx: column.optional(column.integer({ min: 1 })),
    min_rx: column.optional(column.integer()),
    detect_mult: column.optional(column.integer({ min: 1 })),
    status: column.optional(column.string({ enum: ['down', 'init', 'up', 'admin_down'] })),
    external_ids: column.map(column.string(), column.string()),
    options: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['logical_port', 'dst_ip']] },
);

export type Bfd = RowOf<typeof bfd>;
