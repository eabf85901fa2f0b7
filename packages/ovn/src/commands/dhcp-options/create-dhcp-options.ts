import { InvalidCommandError } from '../../errors.ts';
import { scanIpNetwork } from '../../addressing/scan-ip-network.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, restArguments } from '../definition/parameter.ts';
import { pairsIn } from './pairs-in.ts';

/** `dhcp-options-create CIDR [KEY=VALUE]…`; the pairs become external IDs. */
export const createDhcpOptions = defineCommand({
  type: 'createDhcpOptions',
  name: 'dhcp-options-create',
  summary: 'create a DHCP options row with CIDR',
  parameters: {
    cidr: argument('CIDR'),
    externalIds: restArguments('KEY=VALUE'),
  },
  plan({ cidr, externalIds }, draft) {
    if (!scanIpNetwork(cidr)) {
      throw new InvalidCommandError(`Invalid cidr format '${cidr}'`, draft.fault('cidr'));
    }
    draft.insert('DHCP_Options', { cidr, external_ids: pairsIn(externalIds) });
  },
});
