import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A named set of addresses for use in matches. `Address_Set` of ovn-nb(5). */
export const addressSet = table(
  'Address_Set',
  {
    name: column.string(),
    addresses: column.set(column.string()),
    options: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['name']] },
);

export type AddressSet = RowOf<typeof addressSet>;
