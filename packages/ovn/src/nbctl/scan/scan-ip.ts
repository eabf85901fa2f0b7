import { formatIpAddress, parseIpAddress } from '../../addressing/ip-address.ts';
import type { Scanner } from './scanner.ts';

const ipv6Characters = /[\d.:a-f]/i;
const ipv6Length = 46;
const allOnes = (1n << 32n) - 1n;

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

/**
 * Reads an address with or without `/LENGTH` or `/NETMASK`, as `ip_parse_cidr_len` or
 * `ipv6_parse_cidr_len` does.
 * @returns the address in canonical form
 */
export function scanIp(scanner: Scanner): string | undefined {
  return scanner.try(() => scanIpv4Network(scanner)) ?? scanner.try(() => scanIpv6Network(scanner));
}

function scanIpv4Network(scanner: Scanner): string | undefined {
  const value = scanIpv4(scanner);
  if (value === undefined) return undefined;
  const address = formatIpAddress({ family: 4, value });
  const mask = scanner.try(() => (scanner.literal('/') ? scanIpv4(scanner) : undefined));
  if (mask !== undefined) return isPrefixMask(mask) ? address : undefined;
  return isLengthWithin(scanLength(scanner), 32n) ? address : undefined;
}

function scanIpv6Network(scanner: Scanner): string | undefined {
  scanner.skipSpace();
  const address = readIpv6(scanIpv6Text(scanner));
  if (address === undefined) return undefined;
  const length = scanLength(scanner);
  if (length !== undefined) return isLengthWithin(length, 128n) ? address : undefined;
  const mask = scanner.try(() => (scanner.literal('/') ? scanIpv6Text(scanner) : undefined));
  return mask === undefined || readIpv6(mask) !== undefined ? address : undefined;
}

function scanLength(scanner: Scanner): bigint | undefined {
  return scanner.try(() => (scanner.literal('/') ? scanner.integer(10, 32) : undefined));
}

/** Negative ones have wrapped around and are large. */
function isLengthWithin(length: bigint | undefined, most: bigint): boolean {
  return length === undefined || length <= most;
}

/** Whether ones come first, and then only zeros. */
function isPrefixMask(mask: bigint): boolean {
  const zeros = allOnes ^ mask;
  return (zeros & (zeros + 1n)) === 0n;
}

function readIpv6(text: string | undefined): string | undefined {
  const address = text?.includes(':') === true ? parseIpAddress(text) : undefined;
  return address && formatIpAddress(address);
}
