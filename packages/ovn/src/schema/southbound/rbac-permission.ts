import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Which rows and columns of a table a role may change. `RBAC_Permission` of ovn-sb(5). */
export const rbacPermission = table(
  'RBAC_Permission',
  {
    table: column.string(),
    authorization: column.set(column.string()),
    insert_delete: column.boolean(),
    update: column.set(column.string()),
  },
  { isRoot: true },
);

export type RbacPermission = RowOf<typeof rbacPermission>;
