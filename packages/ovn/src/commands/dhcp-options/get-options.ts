import { inStringMapOrder } from '../../nbctl/string-map.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';
import { findDhcpOptions } from './find-dhcp-options.ts';

/** `dhcp-options-get-options DHCP_OPT_UUID`. */
export const getDhcpOptionsOptions = defineCommand({
  type: 'getDhcpOptionsOptions',
  name: 'dhcp-options-get-options',
  summary: 'displays the DHCP options for DHCP_OPT_UUID',
  parameters: { dhcpOptions: argument('DHCP_OPT_UUID', { refersTo: 'DHCP_Options' }) },
  isReading: true,
  plan({ dhcpOptions }, draft, output) {
    const { options } = findDhcpOptions(draft, dhcpOptions);
    const sorted = [...options].toSorted(([one], [other]) => compareAtoms(one, other));
    for (const [key, value] of inStringMapOrder(sorted)) output.write(`${key}=${value}\n`);
  },
});
