import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lsp-get-tag PORT`. */
export const getLogicalSwitchPortTag = defineCommand({
  type: 'getLogicalSwitchPortTag',
  name: 'lsp-get-tag',
  summary: 'get the tag of PORT if set',
  parameters: { port: argument('PORT', { refersTo: 'Logical_Switch_Port' }) },
  isReading: true,
  plan({ port: id }, draft, output) {
    const { tag } = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    if (tag !== undefined) output.write(`${tag}\n`);
  },
});
