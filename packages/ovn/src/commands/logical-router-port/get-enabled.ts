import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lrp-get-enabled PORT`. A port of which nothing is said is enabled. */
export const getLogicalRouterPortEnabled = defineCommand({
  type: 'getLogicalRouterPortEnabled',
  name: 'lrp-get-enabled',
  summary: "get administrative state of PORT ('enabled' or 'disabled')",
  parameters: { port: argument('PORT', { refersTo: 'Logical_Router_Port' }) },
  isReading: true,
  plan({ port: id }, draft, output) {
    const { enabled } = find(draft, 'Logical_Router_Port', { id, field: 'port' });
    output.write(enabled === false ? 'disabled\n' : 'enabled\n');
  },
});
