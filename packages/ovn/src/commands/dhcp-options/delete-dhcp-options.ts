import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';
import { findDhcpOptions } from './find-dhcp-options.ts';

/** `dhcp-options-del DHCP_OPT_UUID`. */
export const deleteDhcpOptions = defineCommand({
  type: 'deleteDhcpOptions',
  name: 'dhcp-options-del',
  summary: 'delete DHCP_OPT_UUID',
  parameters: { dhcpOptions: argument('DHCP_OPT_UUID', { refersTo: 'DHCP_Options' }) },
  plan({ dhcpOptions }, draft) {
    const { _uuid: uuid } = findDhcpOptions(draft, dhcpOptions);
    draft.delete({ table: 'DHCP_Options', uuid, field: 'dhcpOptions' });
  },
});
