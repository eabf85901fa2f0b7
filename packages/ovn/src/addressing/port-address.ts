import { parseIpNetwork, type IpNetwork } from './ip-network.ts';
import { normalizeMac } from './mac.ts';

/**
 * One element of `Logical_Switch_Port.addresses` (ovn-nb(5)): `unknown`, `router`,
 * `dynamic [IP…]`, `MAC dynamic`, or `MAC [IP…]`.
 */
export interface PortAddress {
  readonly kind: 'unknown' | 'router' | 'dynamic' | 'static';
  readonly mac?: string;
  readonly ips: readonly IpNetwork[];
}

/** Reads one element of `addresses`; `undefined` when OVN would not understand it. */
export function parsePortAddress(text: string): PortAddress | undefined {
  if (text === 'unknown' || text === 'router') return { kind: text, ips: [] };
  const [first = '', ...rest] = text.split(/ +/);
  if (first === 'dynamic') return withIps({ kind: 'dynamic' }, rest);
  const mac = normalizeMac(first);
  if (mac === undefined) return undefined;
  if (rest[0] === 'dynamic') return withIps({ kind: 'dynamic', mac }, rest.slice(1));
  return withIps({ kind: 'static', mac }, rest);
}

function withIps(
  address: Omit<PortAddress, 'ips'>,
  texts: readonly string[],
): PortAddress | undefined {
  const ips = texts.map(parseIpNetwork).filter((ip) => ip !== undefined);
  return ips.length === texts.length ? { ...address, ips } : undefined;
}
