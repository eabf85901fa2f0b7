import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, optionalArgument } from '../definition/parameter.ts';
import { dhcpOptionsFor } from './dhcp-options-of-port.ts';

/** `lsp-set-dhcpv4-options PORT [DHCP_OPTIONS_UUID]`. Without options: none. */
export const setLogicalSwitchPortDhcpv4Options = defineCommand({
  type: 'setLogicalSwitchPortDhcpv4Options',
  name: 'lsp-set-dhcpv4-options',
  summary: 'set DHCPv4 options for PORT',
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Switch_Port' }),
    options: optionalArgument('DHCP_OPTIONS_UUID', { refersTo: 'DHCP_Options' }),
  },
  plan({ port: id, options }, draft) {
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'options' } as const;
    const chosen = options === undefined ? undefined : dhcpOptionsFor(4, options, draft);
    draft.replace(target, { dhcpv4_options: chosen });
  },
});
