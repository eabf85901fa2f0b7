import { formatIpAddress, parseIpAddress } from '../addressing/ip-address.ts';
import { addressRange, parseIpNetwork } from '../addressing/ip-network.ts';
import { normalizeMac } from '../addressing/mac.ts';

/** Gives this many random bytes: `(count) => crypto.getRandomValues(new Uint8Array(count))`. */
export type RandomBytes = (count: number) => Uint8Array;

/** A locally administered MAC for one interface (IEEE 802) that is not among those taken. */
export function proposeMac(random: RandomBytes, taken: Iterable<string> = []): string {
  const known = new Set([...taken].map((mac) => normalizeMac(mac)));
  for (;;) {
    const [first = 0, ...rest] = random(6);
    const bytes = [(first & 0xfc) | 0x02, ...rest];
    const mac = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(':');
    if (!known.has(mac)) return mac;
  }
}

/**
 * The lowest address of a network that is free, without a prefix length.
 * @param cidr the network, or an address in it with its length: that address counts as taken.
 * @param taken addresses in use, with or without a length; other texts are ignored.
 * @returns undefined when the network is full, or is none.
 */
export function proposeFreeIp(cidr: string, taken: Iterable<string>): string | undefined {
  const network = parseIpNetwork(cidr);
  if (!network) return undefined;
  const { family } = network.address;
  const known = new Set([cidr, ...taken].map((text) => valueOf(text, family)));
  const { first, last } = addressRange(network);
  const isTiny = last - first < 2n;
  const highest = family === 4 && !isTiny ? last - 1n : last;
  for (let value = isTiny ? first : first + 1n; value <= highest; value += 1n) {
    if (!known.has(value)) return formatIpAddress({ family, value });
  }
  return undefined;
}

function valueOf(text: string, family: 4 | 6): bigint | undefined {
  const address = parseIpAddress(text.split('/', 1)[0] ?? '');
  return address?.family === family ? address.value : undefined;
}

/** Names for both ends of a link, in the deployment's pattern: each says where it leads. */
export function proposeLinkNames(
  link: { readonly switch: string; readonly router: string },
  taken: Iterable<string> = [],
): { routerPort: string; switchPort: string } {
  const known = new Set(taken);
  return {
    routerPort: firstFree(`${link.router}-${link.switch}`, known),
    switchPort: firstFree(`${link.switch}-${link.router}`, known),
  };
}

/** A name for a localnet port: the switch, and the bridge or physical network it leads to. */
export function proposeUplinkName(
  uplink: { readonly switch: string; readonly network: string },
  taken: Iterable<string> = [],
): string {
  return firstFree(`${uplink.switch}-${uplink.network}`, new Set(taken));
}

/** A name for a guest's port where no interface gives it one: the switch and a number. */
export function proposePortName(owner: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  for (let number = 1; ; number += 1) {
    if (!known.has(`${owner}-${number}`)) return `${owner}-${number}`;
  }
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
  }
}
