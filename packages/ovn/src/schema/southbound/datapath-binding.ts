import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A logical switch or router as the chassis know it. `Datapath_Binding` of ovn-sb(5). */
export const datapathBinding = table(
  'Datapath_Binding',
  {
    tunnel_key: column.integer({ min: 1, max: 16777215 }),
    load_balancers: column.set(column.uuid()),
    type: column.optional(column.string({ enum: ['logical-switch', 'logical-router'] })),
    nb_uuid: column.optional(column.uuid()),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['tunnel_key']] },
);

export type DatapathBinding = RowOf<typeof datapathBinding>;
