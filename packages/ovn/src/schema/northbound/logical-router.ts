import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A virtual L3 router. `Logical_Router` of ovn-nb(5). */
export const logicalRouter = table(
  'Logical_Router',
  {
    name: column.string(),
    ports: column.set(column.reference('Logical_Router_Port')),
    static_routes: column.set(column.reference('Logical_Router_Static_Route')),
    policies: column.set(column.reference('Logical_Router_Policy')),
    enabled: column.optional(column.boolean()),
    nat: column.set(column.reference('NAT')),
    load_balancer: column.set(column.reference('Load_Balancer', 'weak')),
    load_balancer_group: column.set(column.reference('Load_Balancer_Group')),
    copp: column.optional(column.reference('Copp', 'weak')),
    options: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true },
);

export type LogicalRouter = RowOf<typeof logicalRouter>;
