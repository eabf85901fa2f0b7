import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Virtual addresses and the backends behind them. `Load_Balancer` of ovn-nb(5). */
export const loadBalancer = table(
  'Load_Balancer',
  {
    name: column.string(),
    vips: column.map(column.string(), column.string()),
    protocol: column.optional(column.string({ enum: ['tcp', 'udp', 'sctp'] })),
    health_check: column.set(column.reference('Load_Balancer_Health_Check')),
    ip_port_mappings: column.map(column.string(), column.string()),
    selection_fields: column.set(
      column.string({
        enum: [
          'eth_src',
          'eth_dst',
          'ip_src',
          'ip_dst',
          'ipv6_src',
          'ipv6_dst',
          'tp_src',
          'tp_dst',
        ],
      }),
    ),
    options: column.map(column.string(), column.string()),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true },
);

export type LoadBalancer = RowOf<typeof loadBalancer>;
