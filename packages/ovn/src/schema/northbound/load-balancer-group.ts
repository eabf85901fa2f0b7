import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/**
 * Load balancers that are attached to switches and routers together. `Load_Balancer_Group` of ovn-
 * nb(5).
 */
export const loadBalancerGroup = table(
  'Load_Balancer_Group',
  {
    name: column.string(),
    load_balancer: column.set(column.reference('Load_Balancer', 'weak')),
  },
  { isRoot: true, indexes: [['name']] },
);

export type LoadBalancerGroup = RowOf<typeof loadBalancerGroup>;
