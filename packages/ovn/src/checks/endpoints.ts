import type { Uuid } from '@ovn-console/ovsdb/schema';
import { formatIpAddress, type IpAddress } from '../addressing/ip-address.ts';
import { formatPrefix, parseIpNetwork, type IpNetwork } from '../addressing/ip-network.ts';
import { normalizeMac } from '../addressing/mac.ts';
import { parsePortAddress } from '../addressing/port-address.ts';
import type { Draft } from '../planning/draft.ts';
import type { LogicalRouterPort } from '../schema/northbound/logical-router-port.ts';
import type { LogicalSwitch } from '../schema/northbound/logical-switch.ts';
import type { LogicalSwitchPort } from '../schema/northbound/logical-switch-port.ts';
import { peerOf, switchPortsOf } from './lookup.ts';

/** Whatever answers for addresses on a switch: a guest's port, or a router's. */
export interface Endpoint {
  readonly uuid: Uuid;
  /** As a sentence names it, such as "port vm1". */
  readonly label: string;
  readonly kind: 'guest' | 'router';
  readonly macs: readonly string[];
  readonly ips: readonly IpNetwork[];
}

/** Everything that answers for addresses on a switch. */
export function endpointsOf(draft: Draft, owner: LogicalSwitch): Endpoint[] {
  return switchPortsOf(draft, owner).flatMap((port) => {
    const peer = peerOf(draft, port);
    return [guestEndpoint(port), ...(peer ? [routerEndpoint(peer)] : [])];
  });
}

export function guestEndpoint(port: LogicalSwitchPort): Endpoint {
  const addresses = port.addresses.map(parsePortAddress).filter((address) => address !== undefined);
  return {
    uuid: port._uuid,
    label: `port ${port.name}`,
    kind: 'guest',
    macs: addresses.map(({ mac }) => mac).filter((mac) => mac !== undefined),
    ips: addresses.flatMap(({ ips }) => ips),
  };
}

export function routerEndpoint(port: LogicalRouterPort): Endpoint {
  const mac = normalizeMac(port.mac);
  return {
    uuid: port._uuid,
    label: `router port ${port.name}`,
    kind: 'router',
    macs: mac === undefined ? [] : [mac],
    ips: networksOf(port),
  };
}

/** The addresses of a router port, each with its network. */
export function networksOf({ networks }: Pick<LogicalRouterPort, 'networks'>): IpNetwork[] {
  return networks.map(parseIpNetwork).filter((network) => network !== undefined);
}

/** Who else has one of these MACs: the MAC and the endpoint. */
export function findMac(
  macs: readonly string[],
  others: readonly Endpoint[],
): { mac: string; endpoint: Endpoint } | undefined {
  for (const endpoint of others) {
    const mac = macs.find((candidate) => endpoint.macs.includes(candidate));
    if (mac !== undefined) return { mac, endpoint };
  }
  return undefined;
}

/** Who has this IP address. */
export function findIp(address: IpAddress, others: readonly Endpoint[]): Endpoint | undefined {
  return others.find(({ ips }) => ips.some((ip) => isSame(ip.address, address)));
}

export function isSame(one: IpAddress, other: IpAddress): boolean {
  return one.family === other.family && one.value === other.value;
}

/** Networks as a sentence lists them. */
export function listNetworks(networks: readonly IpNetwork[]): string {
  return networks.map(formatPrefix).join(', ');
}

export function listAddress({ address }: IpNetwork): string {
  return formatIpAddress(address);
}
