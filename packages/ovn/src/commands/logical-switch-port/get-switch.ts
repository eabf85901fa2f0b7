import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { rowLine } from '../definition/row-line.ts';
import { argument } from '../definition/parameter.ts';
import { switchesWith } from './ports-of.ts';

/** `lsp-get-ls PORT`. */
export const getLogicalSwitchOfPort = defineCommand({
  type: 'getLogicalSwitchOfPort',
  name: 'lsp-get-ls',
  summary: 'get the logical switch which PORT belongs to',
  parameters: { port: argument('PORT', { refersTo: 'Logical_Switch_Port' }) },
  isReading: true,
  plan({ port: id }, draft, output) {
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    for (const row of switchesWith(draft, port._uuid)) {
      output.write(...rowLine(row));
    }
  },
});
