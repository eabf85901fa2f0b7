import { formatIpAddress, parseIpAddress } from '../../addressing/ip-address.ts';
import { readLong } from '../../nbctl/scan/scan-integer.ts';

/** An address, with a port unless that is 0. */
export interface AddressAndPort {
  readonly family: 4 | 6;
  /** In canonical form, without brackets. */
  readonly ip: string;
  readonly port: number;
  /** The interface of a link-local address, as it was written after `%`. */
  readonly scope: string | undefined;
}

/**
 * Reads `IP`, `IP:PORT`, `[IP]` or `[IP]:PORT` as Open vSwitch's programs do
 * (`inet_parse_active`); a port that is left out or empty is 0.
 */
export function parseAddressAndPort(text: string): AddressAndPort | undefined {
  const { host, port: portText } = splitHostAndPort(text);
  const port = portText === '' ? 0n : readLong(portText);
  if (port === undefined || port < 0 || port > 65_535) return undefined;
  const [addressText = '', scope] = host.includes(':') ? host.split('%') : [host];
  const address = parseIpAddress(addressText);
  if (!address || (address.family === 6) !== host.includes(':')) return undefined;
  const { family } = address;
  return { family, ip: formatIpAddress(address), port: Number(port), scope: scope || undefined };
}

/** More than one colon outside brackets belong to an IPv6 address without brackets. */
function splitHostAndPort(text: string): { host: string; port: string } {
  const colons = colonsOutsideBrackets(text);
  const [colon] = colons;
  if (colon === undefined || colons.length > 1) return { host: withoutBrackets(text), port: '' };
  return { host: withoutBrackets(text.slice(0, colon)), port: text.slice(colon + 1) };
}

function colonsOutsideBrackets(text: string): number[] {
  let isInside = false;
  return [...text.matchAll(/[[\]:]/g)].flatMap(({ 0: character, index }) => {
    if (character === ':') return isInside ? [] : [index];
    isInside = character === '[';
    return [];
  });
}

/** The closing bracket may be missing. */
function withoutBrackets(host: string): string {
  if (!host.startsWith('[')) return host;
  return host.slice(1, host.endsWith(']') ? -1 : undefined);
}
