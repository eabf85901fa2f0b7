import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A next hop for which replies go back the way they came. `ECMP_Nexthop` of ovn-sb(5). */
export const ecmpNexthop = table(
  'ECMP_Nexthop',
  {
    nexthop: column.string(),
    port: column.reference('Port_Binding'),
    datapath: column.reference('Datapath_Binding'),
    mac: column.string(),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['nexthop', 'port']] },
);

export type EcmpNexthop = RowOf<typeof ecmpNexthop>;
