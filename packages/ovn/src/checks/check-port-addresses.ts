import {
  addressRange,
  networkContains,
  parseIpNetwork,
  type IpNetwork,
} from '../addressing/ip-network.ts';
import { isMulticastMac } from '../addressing/mac.ts';
import type { Draft } from '../planning/draft.ts';
import type { LogicalSwitch } from '../schema/northbound/logical-switch.ts';
import type { LogicalSwitchPort } from '../schema/northbound/logical-switch-port.ts';
import {
  endpointsOf,
  findIp,
  findMac,
  guestEndpoint,
  listAddress,
  listNetworks,
  type Endpoint,
} from './endpoints.ts';
import { switchOfPort } from './lookup.ts';
import { error, type Finding } from './problem.ts';

/** Addresses of a guest's port: alone on the switch, and inside the networks of its routers. */
export function checkPortAddresses(draft: Draft, port: LogicalSwitchPort): Finding[] {
  const owner = switchOfPort(draft, port);
  if (!owner) return [];
  const others = endpointsOf(draft, owner).filter(({ uuid }) => uuid !== port._uuid);
  const { macs, ips } = guestEndpoint(port);
  const networks = networksOn(owner, others);
  return [
    ...checkMacs(macs, owner, others),
    ...ips.flatMap((ip) => [...checkFree(ip, owner, others), ...checkInside(ip, owner, networks)]),
  ].map((message) => error('addresses', message));
}

/** The networks that routers (or dynamic addressing) give to a switch. */
function networksOn({ other_config }: LogicalSwitch, others: readonly Endpoint[]): IpNetwork[] {
  const subnet = parseIpNetwork(other_config.get('subnet') ?? '');
  const routed = others.filter(({ kind }) => kind === 'router').flatMap(({ ips }) => ips);
  return subnet ? [...routed, subnet] : routed;
}

function checkMacs(
  macs: readonly string[],
  owner: LogicalSwitch,
  others: readonly Endpoint[],
): string[] {
  const group = macs.find((mac) => isMulticastMac(mac));
  if (group !== undefined) return [`${group} is a group address: its first byte must be even`];
  const taken = findMac(macs, others);
  return taken
    ? [`MAC ${taken.mac} is that of ${taken.endpoint.label} already, on switch ${owner.name}`]
    : [];
}

function checkFree(ip: IpNetwork, owner: LogicalSwitch, others: readonly Endpoint[]): string[] {
  const taken = findIp(ip.address, others);
  return taken
    ? [`${listAddress(ip)} is the address of ${taken.label} already, on switch ${owner.name}`]
    : [];
}

function checkInside(
  ip: IpNetwork,
  owner: LogicalSwitch,
  networks: readonly IpNetwork[],
): string[] {
  const sameFamily = networks.filter(({ address }) => address.family === ip.address.family);
  const home = sameFamily.find((network) => networkContains(network, ip.address));
  if (home) return checkHost(ip, home);
  if (sameFamily.length === 0) return [];
  const list = listNetworks(sameFamily);
  return [`${listAddress(ip)} is outside the network of switch ${owner.name} (${list})`];
}

/** The first and last address of an IPv4 network are no host's. */
function checkHost(ip: IpNetwork, network: IpNetwork): string[] {
  const { first, last } = addressRange(network);
  if (ip.address.family === 6 || last - first < 2n) return [];
  const list = listNetworks([network]);
  if (ip.address.value === first) return [`${listAddress(ip)} is the address of ${list} itself`];
  if (ip.address.value === last) return [`${listAddress(ip)} is the broadcast address of ${list}`];
  return [];
}
