import {
  bitsOf,
  formatIpAddress,
  parseIpAddress,
  type IpAddress,
  type IpNetwork,
} from './ip-address.ts';
import { scanIpNetwork } from './scan-ip-network.ts';

export type { IpNetwork } from './ip-address.ts';

/**
 * Reads `ADDRESS`, `ADDRESS/LENGTH` or `ADDRESS/NETMASK` (IPv4 only); without a length it is a
 * network of one address.
 */
export function parseIpNetwork(text: string): IpNetwork | undefined {
  const slash = text.indexOf('/');
  const address = parseIpAddress(slash === -1 ? text : text.slice(0, slash));
  if (!address) return undefined;
  const prefixLength =
    slash === -1 ? bitsOf(address.family) : parsePrefixLength(text.slice(slash + 1), address);
  return prefixLength === undefined ? undefined : { address, prefixLength };
}

/**
 * What OVN compares and stores: host bits cleared, no length on a single address. Reads whatever
 * OVN's programs read.
 */
export function normalizePrefix(text: string): string | undefined {
  const network = scanIpNetwork(text);
  return network && formatPrefix(network);
}

/** A single address in canonical form; `undefined` also when a prefix length was given. */
export function normalizeAddress(text: string): string | undefined {
  const address = parseIpAddress(text);
  return address && formatIpAddress(address);
}

/** The network without its host bits, as `normalizePrefix` writes it. */
export function formatPrefix(network: IpNetwork): string {
  const { family } = network.address;
  const address = formatIpAddress({ family, value: firstAddress(network) });
  return network.prefixLength === bitsOf(family) ? address : `${address}/${network.prefixLength}`;
}

export function networkContains(network: IpNetwork, address: IpAddress): boolean {
  if (network.address.family !== address.family) return false;
  const hostBits = BigInt(bitsOf(address.family) - network.prefixLength);
  return address.value >> hostBits === network.address.value >> hostBits;
}

/** Whether the two have an address in common. */
export function networksOverlap(one: IpNetwork, other: IpNetwork): boolean {
  const [wide, narrow] = one.prefixLength <= other.prefixLength ? [one, other] : [other, one];
  return networkContains(wide, narrow.address);
}

/** The lowest and highest address of the network. */
export function addressRange(network: IpNetwork): { first: bigint; last: bigint } {
  const hostBits = BigInt(bitsOf(network.address.family) - network.prefixLength);
  const first = firstAddress(network);
  return { first, last: first + (1n << hostBits) - 1n };
}

function firstAddress({ address, prefixLength }: IpNetwork): bigint {
  const hostBits = BigInt(bitsOf(address.family) - prefixLength);
  return (address.value >> hostBits) << hostBits;
}

function parsePrefixLength(text: string, { family }: IpAddress): number | undefined {
  if (/^\d{1,3}$/.test(text)) {
    const length = Number(text);
    return length <= bitsOf(family) ? length : undefined;
  }
  const mask = parseIpAddress(text);
  if (family !== 4 || mask?.family !== 4) return undefined;
  const ones = mask.value.toString(2).padStart(32, '0');
  return /^1*0*$/.test(ones) ? ones.lastIndexOf('1') + 1 : undefined;
}
