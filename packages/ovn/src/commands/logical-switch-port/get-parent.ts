import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lsp-get-parent PORT`. */
export const getLogicalSwitchPortParent = defineCommand({
  type: 'getLogicalSwitchPortParent',
  name: 'lsp-get-parent',
  summary: 'get the parent of PORT if set',
  parameters: { port: argument('PORT', { refersTo: 'Logical_Switch_Port' }) },
  isReading: true,
  plan({ port: id }, draft, output) {
    const { parent_name } = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    if (parent_name !== undefined) output.write(`${parent_name}\n`);
  },
});
