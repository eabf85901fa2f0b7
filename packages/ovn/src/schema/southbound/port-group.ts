import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** The ports of a Northbound port group, by name. `Port_Group` of ovn-sb(5). */
export const portGroup = table(
  'Port_Group',
  {
    name: column.string(),
    ports: column.set(column.string()),
  },
  { isRoot: true, indexes: [['name']] },
);

export type PortGroup = RowOf<typeof portGroup>;
