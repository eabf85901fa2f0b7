import ipaddr from 'ipaddr.js';

/** An IP address as a number, so that networks are arithmetic. */
export interface IpAddress {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** Reads an address in its usual text form; `undefined` when it is none (or has a zone id). */
export function parseIpAddress(text: string): IpAddress | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) {
    return { family: 4, value: join(ipaddr.IPv4.parse(text).octets, 8n) };
  }
  if (text.includes('%') || !ipaddr.IPv6.isValid(text)) return undefined;
  return { family: 6, value: join(ipaddr.IPv6.parse(text).parts, 16n) };
}

/** The canonical text form, as inet_ntop(3) and so OVN writes it. */
export function formatIpAddress({ family, value }: IpAddress): string {
  return family === 4 ? split(value, 4, 8n).join('.') : formatIpv6(split(value, 8, 16n));
}

export function bitsOf(family: 4 | 6): number {
  return family === 4 ? 32 : 128;
}

function join(parts: readonly number[], width: bigint): bigint {
  return parts.reduce((value, part) => (value << width) | BigInt(part), 0n);
}

function split(value: bigint, count: number, width: bigint): number[] {
  const mask = (1n << width) - 1n;
  return Array.from({ length: count }, (_, index) =>
    Number((value >> (BigInt(count - 1 - index) * width)) & mask),
  );
}

/** The first of the longest runs of zeros becomes "::"; ::a.b.c.d and ::ffff:a.b.c.d keep dots. */
function formatIpv6(words: readonly number[]): string {
  const { start, length } = longestZeroRun(words);
  if (start === 0 && (length === 6 || (length === 5 && words[5] === 0xffff))) {
    const [high = 0, low = 0] = words.slice(6);
    const dotted = [high >> 8, high & 255, low >> 8, low & 255].join('.');
    return length === 6 ? `::${dotted}` : `::ffff:${dotted}`;
  }
  if (length < 2) return hexadecimal(words);
  return `${hexadecimal(words.slice(0, start))}::${hexadecimal(words.slice(start + length))}`;
}

function hexadecimal(words: readonly number[]): string {
  return words.map((word) => word.toString(16)).join(':');
}

function longestZeroRun(words: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let length = 0;
  for (const [index, word] of words.entries()) {
    length = word === 0 ? length + 1 : 0;
    if (length > best.length) best = { start: index - length + 1, length };
  }
  return best;
}
