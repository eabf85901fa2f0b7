import { formatIpAddress, parseIpAddress } from '../../addressing/ip-address.ts';
import { readLong } from '../../nbctl/scan/scan-integer.ts';
import type { Draft } from '../../planning/draft.ts';

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
 * @param draft where to log what they log of a text that is none of these
 */
export function parseAddressAndPort(text: string, draft: Draft): AddressAndPort | undefined {
  const { host, port: portText } = splitHostAndPort(text);
  const port = portText === '' ? 0n : readLong(portText);
  if (port === undefined || port < 0 || port > 65_535) {
    log(draft, `${text}: bad port number "${portText}"`);
    return undefined;
  }
  const isIpv6 = host.includes(':');
  const [addressText = '', scope] = isIpv6 ? host.split('%') : [host];
  const address = parseIpAddress(addressText);
  if (!address) {
    if (!isIpv6) log(draft, `${text}: bad IP address "${host}"`);
    return undefined;
  }
  const { family } = address;
  return { family, ip: formatIpAddress(address), port: Number(port), scope: scope || undefined };
}

function log(draft: Draft, message: string): void {
  draft.warn({ module: 'socket_util', level: 'ERR', message });
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
