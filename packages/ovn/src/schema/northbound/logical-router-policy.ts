import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** A routing policy, decided before the routes. `Logical_Router_Policy` of ovn-nb(5). */
export const logicalRouterPolicy = table('Logical_Router_Policy', {
  priority: column.integer({ min: 0, max: 32767 }),
  chain: column.optional(column.string()),
  match: column.string(),
  action: column.string({ enum: ['allow', 'drop', 'reroute', 'jump'] }),
  jump_chain: column.optional(column.string()),
  nexthop: column.optional(column.string()),
  nexthops: column.set(column.string()),
  output_port: column.optional(column.reference('Logical_Router_Port', 'weak')),
  bfd_sessions: column.set(column.reference('BFD', 'weak')),
  options: column.map(column.string(), column.string()),
  external_ids: column.map(column.string(), column.string()),
});

export type LogicalRouterPolicy = RowOf<typeof logicalRouterPolicy>;
