import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** The identifier of an ACL for flow establishment. `ACL_ID` of ovn-sb(5). */
export const aclId = table(
  'ACL_ID',
  {
    id: column.integer({ min: 0, max: 32767 }),
  },
  { isRoot: true },
);

export type AclId = RowOf<typeof aclId>;
