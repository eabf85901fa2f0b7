import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag, optionalArgument } from '../definition/parameter.ts';
import { detach, routerHolder } from './attachment.ts';

/** `lr-lb-del ROUTER [LB]`. With none said: all. The load balancers themselves stay. */
export const deleteLogicalRouterLoadBalancers = defineCommand({
  type: 'deleteLogicalRouterLoadBalancers',
  name: 'lr-lb-del',
  summary: 'remove load-balancers from ROUTER',
  parameters: {
    router: argument('ROUTER', { refersTo: 'Logical_Router' }),
    loadBalancer: optionalArgument('LB', { refersTo: 'Load_Balancer' }),
    ifExists: flag('if-exists'),
  },
  plan(command, draft) {
    detach(draft, routerHolder(draft, command.router), command);
  },
});
