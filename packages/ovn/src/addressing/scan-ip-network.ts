import { bitsOf, parseIpAddress, type IpNetwork } from './ip-address.ts';
import { scanBytes, scanNumber } from './scan.ts';

/** How many bits a prefix has, and where the text goes on. */
interface ScannedLength {
  readonly length: number;
  readonly end: number;
}

/**
 * What OVN's programs take a text for where they expect an address, with or without the length
 * or mask of its network. They accept more than one should write: spaces, signs, 256 for 0.
 */
export function scanIpNetwork(text: string): IpNetwork | undefined {
  return scanIpv4Network(text) ?? scanIpv6Network(text);
}

function scanIpv4Network(text: string): IpNetwork | undefined {
  const address = scanOctets(text, 0);
  if (!address) return undefined;
  const mask = text.charAt(address.end) === '/' ? scanOctets(text, address.end + 1) : undefined;
  const length = mask
    ? { length: onesOf(mask.value, 4), end: mask.end }
    : scanLength(text, address.end, 4);
  return networkOf({ family: 4, value: address.value }, length, text);
}

function scanIpv6Network(text: string): IpNetwork | undefined {
  const [spoken = '', digits = ''] = ipv6Pattern.exec(text) ?? [];
  const address = parseIpAddress(digits);
  if (address?.family !== 6) return undefined;
  const length = scanLength(text, spoken.length, 6);
  const isMask = text.charAt(spoken.length) === '/' && length?.end === spoken.length;
  return networkOf(address, isMask ? scanIpv6Mask(text, spoken.length + 1) : length, text);
}

const ipv6Pattern = /^[ \t\n\v\f\r]*([0-9a-f:.]{1,46})/i;

function networkOf(
  address: IpNetwork['address'],
  scanned: { length: number | undefined; end: number } | undefined,
  text: string,
): IpNetwork | undefined {
  if (scanned?.length === undefined || scanned.end !== text.length) return undefined;
  return { address, prefixLength: scanned.length };
}

function scanOctets(text: string, start: number): ReturnType<typeof scanBytes> {
  return scanBytes(text, start, { base: 10, count: 4, separator: '.' });
}

/** The length behind a slash; without a slash and a number: that of a single address. */
function scanLength(text: string, start: number, family: 4 | 6): ScannedLength | undefined {
  const number =
    text.charAt(start) === '/' ? scanNumber(text, start + 1, { base: 10, bits: 32 }) : undefined;
  if (!number) return { length: bitsOf(family), end: start };
  const length = Number(number.value);
  return length <= bitsOf(family) ? { length, end: number.end } : undefined;
}

function scanIpv6Mask(
  text: string,
  start: number,
): { length: number | undefined; end: number } | undefined {
  const [digits = ''] = /^[0-9a-f:.]{1,46}/i.exec(text.slice(start)) ?? [];
  const mask = parseIpAddress(digits);
  if (mask?.family !== 6) return undefined;
  return { length: onesOf(mask.value, 6), end: start + digits.length };
}

/** How many ones a mask begins with, after which there must only be zeros. */
function onesOf(mask: bigint, family: 4 | 6): number | undefined {
  const bits = mask.toString(2).padStart(bitsOf(family), '0');
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : undefined;
}
