import { bitsOf } from '../addressing/ip-address.ts';
import {
  addressRange,
  formatPrefix,
  networkContains,
  networksOverlap,
  type IpNetwork,
} from '../addressing/ip-network.ts';
import { isMulticastMac } from '../addressing/mac.ts';
import type { Draft } from '../planning/draft.ts';
import type { LogicalRouterPort } from '../schema/northbound/logical-router-port.ts';
import {
  endpointsOf,
  findIp,
  findMac,
  listAddress,
  listNetworks,
  networksOf,
  routerEndpoint,
  type Endpoint,
} from './endpoints.ts';
import { routerOfPort, routerPortsOf, switchOfPort, switchPortsTo } from './lookup.ts';
import { error, warning, type Finding } from './problem.ts';

/** Addresses of a router's port: networks of its own, and nobody else's addresses. */
export function checkRouterPort(draft: Draft, port: LogicalRouterPort): Finding[] {
  const neighbours = neighboursOf(draft, port);
  return [
    ...networksOf(port).flatMap((network) => [
      ...checkHost(network),
      ...checkOverlap(draft, port, network),
      ...checkFree(network, neighbours),
    ]),
    ...checkMac(port, neighbours),
    ...checkPeer(port),
    ...checkGuests(port, neighbours),
  ];
}

/** Everything else on the switches that the port is linked to. */
function neighboursOf(draft: Draft, port: LogicalRouterPort): Endpoint[] {
  return switchPortsTo(draft, port)
    .map((end) => switchOfPort(draft, end))
    .filter((owner) => owner !== undefined)
    .flatMap((owner) => endpointsOf(draft, owner))
    .filter(({ uuid }) => uuid !== port._uuid);
}

function checkHost(network: IpNetwork): Finding[] {
  const { family, value } = network.address;
  const address = listAddress(network);
  if (network.prefixLength === bitsOf(family)) {
    const message = `${address} is a network of one address: nothing can be reached through it`;
    return [warning('networks', message)];
  }
  const { first, last } = addressRange(network);
  if (family === 6 || last - first < 2n) return [];
  const own = value === first ? 'the address of the network itself' : 'the broadcast address';
  return value === first || value === last
    ? [error('networks', `${address} is ${own} in ${formatPrefix(network)}`)]
    : [];
}

function checkOverlap(draft: Draft, port: LogicalRouterPort, network: IpNetwork): Finding[] {
  const owner = routerOfPort(draft, port);
  if (!owner) return [];
  const other = routerPortsOf(draft, owner)
    .filter(({ _uuid }) => _uuid !== port._uuid)
    .find((sibling) => networksOf(sibling).some((taken) => networksOverlap(taken, network)));
  if (!other) return [];
  const message =
    `${formatPrefix(network)} overlaps ${listNetworks(networksOf(other))} ` +
    `of port ${other.name} on the same router`;
  return [error('networks', message)];
}

function checkFree(network: IpNetwork, neighbours: readonly Endpoint[]): Finding[] {
  const taken = findIp(network.address, neighbours);
  return taken
    ? [error('networks', `${listAddress(network)} is the address of ${taken.label} already`)]
    : [];
}

function checkMac(port: LogicalRouterPort, neighbours: readonly Endpoint[]): Finding[] {
  const { macs } = routerEndpoint(port);
  const group = macs.find((mac) => isMulticastMac(mac));
  if (group !== undefined) {
    return [error('mac', `${group} is a group address: its first byte must be even`)];
  }
  const taken = findMac(macs, neighbours);
  return taken ? [error('mac', `MAC ${taken.mac} is that of ${taken.endpoint.label} already`)] : [];
}

/** Once such a port is linked to a switch too, ovn-northd 23.03 aborts, and again when restarted. */
function checkPeer({ name, peer }: LogicalRouterPort): Finding[] {
  return peer === name ? [error('peer', `${name} cannot be its own peer`)] : [];
}

/** Guests that the router cannot reach, because their address is in none of the port's networks. */
function checkGuests(port: LogicalRouterPort, neighbours: readonly Endpoint[]): Finding[] {
  const reachable = neighbours
    .filter(({ kind }) => kind === 'router')
    .flatMap(({ ips }) => ips)
    .concat(networksOf(port));
  const stranded = neighbours.filter(
    ({ kind, ips }) =>
      kind === 'guest' &&
      ips.some((ip) => !reachable.some((network) => networkContains(network, ip.address))),
  );
  if (stranded.length === 0) return [];
  const names = stranded.slice(0, 3).map(({ label }) => label);
  const more = stranded.length > 3 ? ` and ${stranded.length - 3} more` : '';
  return [warning('networks', `outside this network: ${names.join(', ')}${more}`)];
}
