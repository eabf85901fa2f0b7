import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lsp-get-enabled PORT`. */
export const getLogicalSwitchPortEnabled = defineCommand({
  type: 'getLogicalSwitchPortEnabled',
  name: 'lsp-get-enabled',
  summary: 'get administrative state of PORT ("enabled" or "disabled")',
  parameters: { port: argument('PORT', { refersTo: 'Logical_Switch_Port' }) },
  isReading: true,
  plan({ port: id }, draft, output) {
    const { enabled } = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    output.write(enabled === false ? 'disabled\n' : 'enabled\n');
  },
});
