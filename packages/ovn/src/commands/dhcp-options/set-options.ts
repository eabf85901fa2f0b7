import { defineCommand } from '../definition/command-definition.ts';
import { argument, restArguments } from '../definition/parameter.ts';
import { findDhcpOptions } from './find-dhcp-options.ts';
import { pairsIn } from './pairs-in.ts';

/** `dhcp-options-set-options DHCP_OPT_UUID [KEY=VALUE]…`. Replaces all options. */
export const setDhcpOptionsOptions = defineCommand({
  type: 'setDhcpOptionsOptions',
  name: 'dhcp-options-set-options',
  summary: 'set DHCP options for DHCP_OPT_UUID',
  parameters: {
    dhcpOptions: argument('DHCP_OPT_UUID', { refersTo: 'DHCP_Options' }),
    options: restArguments('KEY=VALUE'),
  },
  plan({ dhcpOptions, options }, draft) {
    const { _uuid: uuid } = findDhcpOptions(draft, dhcpOptions);
    const target = { table: 'DHCP_Options', uuid, field: 'options' } as const;
    draft.replace(target, { options: pairsIn(options) });
  },
});
