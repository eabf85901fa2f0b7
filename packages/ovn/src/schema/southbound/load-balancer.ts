import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A Northbound load balancer with the datapaths it applies to. `Load_Balancer` of ovn-sb(5). */
export const loadBalancer = table(
  'Load_Balancer',
  {
    name: column.string(),
    vips: column.map(column.string(), column.string()),
    protocol: column.optional(column.string({ enum: ['tcp', 'udp', 'sctp'] })),
    datapaths: column.set(column.reference('Datapath_Binding')),
    datapath_group: column.optional(column.reference('Logical_DP_Group')),
    ls_datapath_group: column.optional(column.reference('Logical_DP_Group')),
    lr_datapath_group: column.optional(column.reference('Logical_DP_Group')),
    options: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true },
);

export type LoadBalancer = RowOf<typeof loadBalancer>;
