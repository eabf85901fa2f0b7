import { addLoadBalancer } from './add-load-balancer.ts';
import { addLogicalRouterLoadBalancer } from './add-logical-router-load-balancer.ts';
import { addLogicalSwitchLoadBalancer } from './add-logical-switch-load-balancer.ts';
import { deleteLoadBalancer } from './delete-load-balancer.ts';
import { deleteLogicalRouterLoadBalancers } from './delete-logical-router-load-balancers.ts';
import { deleteLogicalSwitchLoadBalancers } from './delete-logical-switch-load-balancers.ts';
import { listLoadBalancers } from './list-load-balancers.ts';
import { listLogicalRouterLoadBalancers } from './list-logical-router-load-balancers.ts';
import { listLogicalSwitchLoadBalancers } from './list-logical-switch-load-balancers.ts';

/** In the order in which help lists them. */
export const loadBalancerCommands = {
  addLoadBalancer,
  deleteLoadBalancer,
  listLoadBalancers,
  addLogicalRouterLoadBalancer,
  deleteLogicalRouterLoadBalancers,
  listLogicalRouterLoadBalancers,
  addLogicalSwitchLoadBalancer,
  deleteLogicalSwitchLoadBalancers,
  listLogicalSwitchLoadBalancers,
};
