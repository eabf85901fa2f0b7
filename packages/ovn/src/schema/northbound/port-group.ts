import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A named set of logical switch ports, with ACLs of its own. `Port_Group` of ovn-nb(5). */
export const portGroup = table(
  'Port_Group',
  {
    name: column.string(),
    ports: column.set(column.reference('Logical_Switch_Port', 'weak')),
    acls: column.set(column.reference('ACL')),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['name']] },
);

export type PortGroup = RowOf<typeof portGroup>;
