import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';
import { printDhcpOptions } from './dhcp-options-of-port.ts';

/** `lsp-get-dhcpv4-options PORT`. */
export const getLogicalSwitchPortDhcpv4Options = defineCommand({
  type: 'getLogicalSwitchPortDhcpv4Options',
  name: 'lsp-get-dhcpv4-options',
  summary: 'get the DHCPv4 options of PORT',
  parameters: { port: argument('PORT', { refersTo: 'Logical_Switch_Port' }) },
  isReading: true,
  plan({ port: id }, draft, output) {
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    printDhcpOptions(port.dhcpv4_options, draft, output);
  },
});
