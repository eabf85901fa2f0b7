import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Names that OVN's own DNS answers. `DNS` of ovn-nb(5). */
export const dns = table(
  'DNS',
  {
    records: column.map(column.string(), column.string()),
    options: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true },
);

export type Dns = RowOf<typeof dns>;
