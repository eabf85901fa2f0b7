import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A BFD session, and its state. `BFD` of ovn-sb(5). */
export const bfd = table(
  'BFD',
  {
    src_port: column.integer({ min: 49152, max: 65535 }),
    disc: column.integer(),
    logical_port: column.string(),
    dst_ip: column.string(),
    min_tx: column.integer(),
    min_rx: column.integer(),
    detect_mult: column.integer(),
    status: column.string({ enum: ['down', 'init', 'up', 'admin_down'] }),
    external_ids: column.map(column.string(), column.string()),
    options: column.map(column.string(), column.string()),
    chassis_name: column.string(),
  },
  { isRoot: true, indexes: [['logical_port', 'dst_ip', 'src_port', 'disc']] },
);

export type Bfd = RowOf<typeof bfd>;
