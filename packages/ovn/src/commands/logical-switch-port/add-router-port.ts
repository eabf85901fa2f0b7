import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';
import { addFacingPort } from './add-facing-port.ts';

/** `lsp-add-router-port SWITCH PORT LRP_PEER`: the switch's side of a link to a router. */
export const addRouterPortToSwitch = defineCommand({
  type: 'addRouterPortToSwitch',
  name: 'lsp-add-router-port',
  summary: 'add PORT on SWITCH that leads to the router port LRP_PEER',
  parameters: {
    switch: argument('SWITCH', { refersTo: 'Logical_Switch' }),
    name: argument('PORT'),
    routerPort: argument('LRP_PEER', { refersTo: 'Logical_Router_Port' }),
    mayExist: flag('may-exist'),
  },
  plan({ routerPort, ...command }, draft) {
    const option = ['router-port', routerPort] as const;
    addFacingPort({ ...command, type: 'router', address: 'router', option }, draft);
  },
});
