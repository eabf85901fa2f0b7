import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';
import { attach, switchHolder } from './attachment.ts';

/** `ls-lb-add SWITCH LB`. */
export const addLogicalSwitchLoadBalancer = defineCommand({
  type: 'addLogicalSwitchLoadBalancer',
  name: 'ls-lb-add',
  summary: 'add a load-balancer to SWITCH',
  parameters: {
    switch: argument('SWITCH', { refersTo: 'Logical_Switch' }),
    loadBalancer: argument('LB', { refersTo: 'Load_Balancer' }),
    mayExist: flag('may-exist'),
  },
  plan(command, draft) {
    attach(draft, switchHolder(draft, command.switch), command);
  },
});
