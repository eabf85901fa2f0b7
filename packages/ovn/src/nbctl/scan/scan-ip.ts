import {
  bitsOf,
  formatIpAddress,
  parseIpAddress,
  type IpAddress,
  type IpNetwork,
} from '../../addressing/ip-address.ts';
import type { Scanner } from './scanner.ts';

const ipv6Characters = /[\d.:a-f]/i;
const ipv6Length = 46;

/** Reads four numbers with dots between them, each of them modulo 256. */
export function scanIpv4(scanner: Scanner): bigint | undefined {
  let address = 0n;
  for (let octet = 0; octet < 4; octet += 1) {
    if (octet > 0 && !scanner.literal('.')) return undefined;
    const value = scanner.integer(10, 8);
    if (value === undefined) return undefined;
    address = (address << 8n) | value;
  }
  return address;
}

/** Reads what only looks like an IPv6 address. */
export function scanIpv6Text(scanner: Scanner): string | undefined {
  return scanner.characters(ipv6Characters, ipv6Length);
}

/** The address of `scanNetwork`, in canonical form. */
export function scanIp(scanner: Scanner): string | undefined {
  const network = scanNetwork(scanner);
  return network && formatIpAddress(network.address);
}

/**
 * Reads an address with or without `/LENGTH` or `/NETMASK`, as `ip_parse_cidr_len` or else
 * `ipv6_parse_cidr_len` does.
 */
export function scanNetwork(scanner: Scanner): IpNetwork | undefined {
  return scanner.try(() => scanIpv4Network(scanner)) ?? scanner.try(() => scanIpv6Network(scanner));
}

function scanIpv4Network(scanner: Scanner): IpNetwork | undefined {
  const value = scanIpv4(scanner);
  if (value === undefined) return undefined;
  const mask = scanner.try(() => (scanner.literal('/') ? scanIpv4(scanner) : undefined));
  const isLength = mask === undefined;
  const prefixLength = isLength ? scanLength(scanner, 4) : onesOf({ family: 4, value: mask });
  return prefixLength === undefined ? undefined : { address: { family: 4, value }, prefixLength };
}

function scanIpv6Network(scanner: Scanner): IpNetwork | undefined {
  scanner.skipSpace();
  const address = readIpv6(scanIpv6Text(scanner));
  if (!address) return undefined;
  const text = scanner.try(() => (scanner.literal('/') ? scanIpv6Mask(scanner) : undefined));
  const mask = text === undefined ? undefined : readIpv6(text);
  if (text !== undefined && !mask) return undefined;
  const prefixLength = mask ? onesOf(mask) : scanLength(scanner, 6);
  return prefixLength === undefined ? undefined : { address, prefixLength };
}

/** What looks like an IPv6 address, but does not begin with a number as a length does. */
function scanIpv6Mask(scanner: Scanner): string | undefined {
  const isLength = scanner.peek(() => scanner.integer(10, 32)) !== undefined;
  return isLength ? undefined : scanIpv6Text(scanner);
}

/** The length behind a slash; that of a single address where there is none. */
function scanLength(scanner: Scanner, family: 4 | 6): number | undefined {
  const length = scanner.try(() => (scanner.literal('/') ? scanner.integer(10, 32) : undefined));
  const most = bitsOf(family);
  if (length === undefined) return most;
  // Negative ones have wrapped around and are large.
  return length <= BigInt(most) ? Number(length) : undefined;
}

/** How many ones a mask begins with, after which there may only be zeros. */
function onesOf({ family, value }: IpAddress): number | undefined {
  const bits = value.toString(2).padStart(bitsOf(family), '0');
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : undefined;
}

function readIpv6(text: string | undefined): IpAddress | undefined {
  return text?.includes(':') === true ? parseIpAddress(text) : undefined;
}
