import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';
import { loadBalancersOf, switchHolder } from './attachment.ts';
import { printLoadBalancers } from './load-balancer-table.ts';

/** `ls-lb-list SWITCH`. With those of the groups that it has. */
export const listLogicalSwitchLoadBalancers = defineCommand({
  type: 'listLogicalSwitchLoadBalancers',
  name: 'ls-lb-list',
  summary: 'print load-balancers',
  parameters: { switch: argument('SWITCH', { refersTo: 'Logical_Switch' }) },
  isReading: true,
  plan(command, draft, output) {
    const loadBalancers = loadBalancersOf(draft, switchHolder(draft, command.switch));
    output.write(...printLoadBalancers(loadBalancers, draft));
  },
});
