import { compareAtoms } from '../../nbctl/values/atom.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lsp-get-port-security PORT`. */
export const getLogicalSwitchPortPortSecurity = defineCommand({
  type: 'getLogicalSwitchPortPortSecurity',
  name: 'lsp-get-port-security',
  summary: 'get port security addresses of PORT',
  parameters: { port: argument('PORT', { refersTo: 'Logical_Switch_Port' }) },
  isReading: true,
  plan({ port: id }, draft, output) {
    const { port_security } = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    for (const address of port_security.toSorted(compareAtoms)) output.write(`${address}\n`);
  },
});
