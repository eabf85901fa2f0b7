import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';
import { attach, routerHolder } from './attachment.ts';

/** `lr-lb-add ROUTER LB`. */
export const addLogicalRouterLoadBalancer = defineCommand({
  type: 'addLogicalRouterLoadBalancer',
  name: 'lr-lb-add',
  summary: 'add a load-balancer to ROUTER',
  parameters: {
    router: argument('ROUTER', { refersTo: 'Logical_Router' }),
    loadBalancer: argument('LB', { refersTo: 'Load_Balancer' }),
    mayExist: flag('may-exist'),
  },
  plan(command, draft) {
    attach(draft, routerHolder(draft, command.router), command);
  },
});
