import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A Northbound mirror, for the chassis. `Mirror` of ovn-sb(5). */
export const mirror = table(
  'Mirror',
  {
    name: column.string(),
    filter: column.string({ enum: ['from-lport', 'to-lport', 'both'] }),
    sink: column.string(),
    type: column.string({ enum: ['gre', 'erspan', 'local', 'lport'] }),
    index: column.integer(),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['name']] },
);

export type Mirror = RowOf<typeof mirror>;
