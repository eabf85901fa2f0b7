import { sortedByKey } from '../../nbctl/string-map.ts';
import { defineCommand } from '../definition/command-definition.ts';

/** `dhcp-options-list`: the UUIDs, in the order of their CIDRs. */
export const listDhcpOptions = defineCommand({
  type: 'listDhcpOptions',
  name: 'dhcp-options-list',
  summary: 'lists the DHCP_Options rows',
  parameters: {},
  isReading: true,
  reads: () => ({ DHCP_Options: ['cidr'] }),
  plan(_, draft, output) {
    const rows = [...draft.table('DHCP_Options').rows()];
    const uuids = sortedByKey(rows.map(({ cidr, _uuid }) => [cidr, _uuid] as const));
    for (const uuid of uuids) output.write(`${uuid}\n`);
  },
});
