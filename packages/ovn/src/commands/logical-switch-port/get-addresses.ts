import { compareAtoms } from '../../nbctl/values/atom.ts';
import type { Draft } from '../../planning/draft.ts';
import { find, lookUp } from '../../planning/find.ts';
import type { LogicalRouterPort } from '../../schema/northbound/logical-router-port.ts';
import type { LogicalSwitchPort } from '../../schema/northbound/logical-switch-port.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lsp-get-addresses PORT`. What faces a router has the router's addresses. */
export const getLogicalSwitchPortAddresses = defineCommand({
  type: 'getLogicalSwitchPortAddresses',
  name: 'lsp-get-addresses',
  summary: 'get a list of MAC or MAC+IP addresses on PORT',
  parameters: { port: argument('PORT', { refersTo: 'Logical_Switch_Port' }) },
  isReading: true,
  plan({ port: id }, draft, output) {
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    const peer = routerPortOf(port, draft);
    if (peer) {
      output.write(`${[peer.mac, ...peer.networks.toSorted(compareAtoms)].join(' ')}\n`);
      return;
    }
    for (const address of port.addresses.toSorted(compareAtoms)) output.write(`${address}\n`);
  },
});

function routerPortOf(
  { addresses, options }: LogicalSwitchPort,
  draft: Draft,
): LogicalRouterPort | undefined {
  const id = options.get('router-port');
  if (addresses.length !== 1 || addresses[0] !== 'router' || id === undefined) return undefined;
  return lookUp(draft, 'Logical_Router_Port', { id, field: 'port' });
}
