import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';
import { addFacingPort } from './add-facing-port.ts';

/** `lsp-add-localnet-port SWITCH PORT NETWORK`: the way to a physical network. */
export const addLocalnetPortToSwitch = defineCommand({
  type: 'addLocalnetPortToSwitch',
  name: 'lsp-add-localnet-port',
  summary: 'add PORT on SWITCH that leads to the physical NETWORK',
  parameters: {
    switch: argument('SWITCH', { refersTo: 'Logical_Switch' }),
    name: argument('PORT'),
    network: argument('NETWORK'),
    mayExist: flag('may-exist'),
  },
  plan({ network, ...command }, draft) {
    const option = ['network_name', network] as const;
    addFacingPort({ ...command, type: 'localnet', address: 'unknown', option }, draft);
  },
});
