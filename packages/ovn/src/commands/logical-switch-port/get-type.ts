import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lsp-get-type PORT`. */
export const getLogicalSwitchPortType = defineCommand({
  type: 'getLogicalSwitchPortType',
  name: 'lsp-get-type',
  summary: 'get the type of PORT',
  parameters: { port: argument('PORT', { refersTo: 'Logical_Switch_Port' }) },
  isReading: true,
  plan({ port: id }, draft, output) {
    const { type } = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    output.write(`${type}\n`);
  },
});
