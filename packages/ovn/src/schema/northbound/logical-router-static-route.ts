import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A static route of a logical router. `Logical_Router_Static_Route` of ovn-nb(5). */
export const logicalRouterStaticRoute = table('Logical_Router_Static_Route', {
  route_table: column.string(),
  ip_prefix: column.string(),
  policy: column.optional(column.string({ enum: ['src-ip', 'dst-ip'] })),
  nexthop: column.string(),
  output_port: column.optional(column.string()),
  bfd: column.optional(column.reference('BFD', 'weak')),
  selection_fields: column.set(
    column.string({
      enum: [
        'eth_src',
        'eth_dst',
        'ip_proto',
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
});

export type LogicalRouterStaticRoute = RowOf<typeof logicalRouterStaticRoute>;
