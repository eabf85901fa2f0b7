import { parseIpAddress } from '../addressing/ip-address.ts';
import { networkContains } from '../addressing/ip-network.ts';
import type { CommandByType } from '../commands/index.ts';
import type { Draft } from '../planning/draft.ts';
import { isSame, listNetworks, networksOf } from './endpoints.ts';
import { router, routerPortsOf } from './lookup.ts';
import { error, type Finding } from './problem.ts';

/** A next hop has to be somebody else, in a network that the router is part of. */
export function checkStaticRoute(
  command: CommandByType['addLogicalRouterStaticRoute'],
  draft: Draft,
): readonly Finding[] {
  const owner = router(draft, command.router);
  const nexthop = parseIpAddress(command.nexthop);
  if (!owner || !nexthop) return [];
  const networks = routerPortsOf(draft, owner)
    .flatMap(networksOf)
    .filter(({ address }) => address.family === nexthop.family);
  if (networks.some(({ address }) => isSame(address, nexthop))) {
    return [error('nexthop', `${command.nexthop} is an address of the router itself`)];
  }
  if (command.outputPort !== undefined) return [];
  if (networks.some((network) => networkContains(network, nexthop))) return [];
  const where =
    networks.length === 0
      ? `router ${owner.name} has no IPv${nexthop.family} network yet`
      : `outside the networks of router ${owner.name} (${listNetworks(networks)})`;
  return [error('nexthop', `${command.nexthop} cannot be reached: ${where}`)];
}
