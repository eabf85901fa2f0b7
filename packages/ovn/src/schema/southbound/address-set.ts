import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/**
 * The contents of a Northbound address set or port group, for matches. `Address_Set` of ovn-sb(5).
 */
export const addressSet = table(
  'Address_Set',
  {
    name: column.string(),
    addresses: column.set(column.string()),
    options: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['name']] },
);

export type AddressSet = RowOf<typeof addressSet>;
