import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag, optionalArgument } from '../definition/parameter.ts';
import { detach, switchHolder } from './attachment.ts';

/** `ls-lb-del SWITCH [LB]`. With none said: all. The load balancers themselves stay. */
export const deleteLogicalSwitchLoadBalancers = defineCommand({
  type: 'deleteLogicalSwitchLoadBalancers',
  name: 'ls-lb-del',
  summary: 'remove load-balancers from SWITCH',
  parameters: {
    switch: argument('SWITCH', { refersTo: 'Logical_Switch' }),
    loadBalancer: optionalArgument('LB', { refersTo: 'Load_Balancer' }),
    ifExists: flag('if-exists'),
  },
  plan(command, draft) {
    detach(draft, switchHolder(draft, command.switch), command);
  },
});
