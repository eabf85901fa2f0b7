import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Northbound DNS records with the datapaths they are served on. `DNS` of ovn-sb(5). */
export const dns = table(
  'DNS',
  {
    records: column.map(column.string(), column.string()),
    datapaths: column.set(column.reference('Datapath_Binding'), { min: 1 }),
    options: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true },
);

export type Dns = RowOf<typeof dns>;
