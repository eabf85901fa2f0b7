import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Multicast snooping settings of a datapath. `IP_Multicast` of ovn-sb(5). */
export const ipMulticast = table(
  'IP_Multicast',
  {
    datapath: column.reference('Datapath_Binding', 'weak'),
    enabled: column.optional(column.boolean()),
    querier: column.optional(column.boolean()),
    eth_src: column.string(),
    ip4_src: column.string(),
    ip6_src: column.string(),
    table_size: column.optional(column.integer()),
    idle_timeout: column.optional(column.integer()),
    query_interval: column.optional(column.integer()),
    query_max_resp: column.optional(column.integer()),
    seq_no: column.integer(),
  },
  { isRoot: true, indexes: [['datapath']] },
);

export type IpMulticast = RowOf<typeof ipMulticast>;
