import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/**
 * How the backends of one virtual address are probed. `Load_Balancer_Health_Check` of ovn-nb(5).
 */
export const loadBalancerHealthCheck = table('Load_Balancer_Health_Check', {
  vip: column.string(),
  options: column.map(column.string(), column.string()),
  external_ids: column.map(column.string(), column.string()),
});

export type LoadBalancerHealthCheck = RowOf<typeof loadBalancerHealthCheck>;
