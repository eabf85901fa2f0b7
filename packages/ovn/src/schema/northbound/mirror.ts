import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Copies of ports' traffic, and where they go. `Mirror` of ovn-nb(5). */
export const mirror = table(
  'Mirror',
  {
    name: column.string(),
    filter: column.string({ enum: ['from-lport', 'to-lport', 'both'] }),
    sink: column.string(),
    type: column.string({ enum: ['gre', 'erspan', 'local', 'lport'] }),
    index: column.integer(),
    mirror_rules: column.set(column.reference('Mirror_Rule')),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['name']] },
);

export type Mirror = RowOf<typeof mirror>;
