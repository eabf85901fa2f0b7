import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lsp-get-up PORT`. */
export const getLogicalSwitchPortUp = defineCommand({
  type: 'getLogicalSwitchPortUp',
  name: 'lsp-get-up',
  summary: 'get state of PORT ("up" or "down")',
  parameters: { port: argument('PORT', { refersTo: 'Logical_Switch_Port' }) },
  isReading: true,
  plan({ port: id }, draft, output) {
    const { up } = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    output.write(up === true ? 'up\n' : 'down\n');
  },
});
