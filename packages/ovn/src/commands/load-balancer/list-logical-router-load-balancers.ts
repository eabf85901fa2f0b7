import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';
import { loadBalancersOf, routerHolder } from './attachment.ts';
import { printLoadBalancers } from './load-balancer-table.ts';

/** `lr-lb-list ROUTER`. With those of the groups that it has. */
export const listLogicalRouterLoadBalancers = defineCommand({
  type: 'listLogicalRouterLoadBalancers',
  name: 'lr-lb-list',
  summary: 'print load-balancers',
  parameters: { router: argument('ROUTER', { refersTo: 'Logical_Router' }) },
  isReading: true,
  plan(command, draft, output) {
    const loadBalancers = loadBalancersOf(draft, routerHolder(draft, command.router));
    output.write(...printLoadBalancers(loadBalancers, draft));
  },
});
