import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** What a role may do in which table. `RBAC_Role` of ovn-sb(5). */
export const rbacRole = table(
  'RBAC_Role',
  {
    name: column.string(),
    permissions: column.map(column.string(), column.reference('RBAC_Permission', 'weak')),
  },
  { isRoot: true },
);

export type RbacRole = RowOf<typeof rbacRole>;
