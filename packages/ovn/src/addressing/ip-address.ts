/** An IP address as a number, so that networks are arithmetic. */
export interface IpAddress {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** An address together with the length of its network's prefix: `172.16.0.1/24`. */
export interface IpNetwork {
  readonly address: IpAddress;
  readonly prefixLength: number;
}

/** Reads an address in its usual text form (inet_pton(3)); `undefined` when it is none. */
export function parseIpAddress(text: string): IpAddress | undefined {
  if (!text.includes(':')) {
    const octets = parseOctets(text);
    return octets && { family: 4, value: join(octets, 8n) };
  }
  const words = parseIpv6(text);
  return words && { family: 6, value: join(words, 16n) };
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

/** Four decimal numbers without leading zeros, which some read as octal. */
function parseOctets(text: string): number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part))) {
    return undefined;
  }
  const octets = parts.map(Number);
  return octets.every((octet) => octet <= 255) ? octets : undefined;
}

/** Eight words, of which `::` stands for as many zeros as are missing (RFC 4291 §2.2). */
function parseIpv6(text: string): number[] | undefined {
  const halves = text.split('::');
  const [head, tail] = halves.map((half) => parseWords(half));
  if (!head || halves.length > 2) return undefined;
  if (halves.length === 1) return head.length === 8 ? head : undefined;
  if (halves[0]?.includes('.')) return undefined;
  const zeros = 8 - head.length - (tail?.length ?? 8);
  return tail && zeros > 0 ? [...head, ...Array<number>(zeros).fill(0), ...tail] : undefined;
}

/** Words in hexadecimal between colons; the last two may be written as an IPv4 address. */
function parseWords(text: string): number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const octets = parts.at(-1)?.includes('.') ? parseOctets(parts.pop() ?? '') : [];
  if (!octets || !parts.every((part) => /^[0-9a-f]{1,4}$/i.test(part))) return undefined;
  const words = parts.map((part) => Number.parseInt(part, 16));
  const [a = 0, b = 0, c = 0, d = 0] = octets;
  return octets.length === 0 ? words : [...words, (a << 8) | b, (c << 8) | d];
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
