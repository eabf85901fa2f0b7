import ipaddr from 'ipaddr.js';

/** MACs in lower case and IPs in RFC 5952 form without prefix length, in the order given, once each. */
export interface Addresses {
  readonly macs: readonly string[];
  readonly ips: readonly string[];
}

/**
 * What an `addresses` column comes to, ovn-nb(5): per string a MAC and IPs in any number, or
 * `unknown`, `router`, `dynamic` alone or among them. The keywords stand for no address by
 * themselves, and what is not an address is left out, as ovn-northd does. `mac` of Port_Binding
 * and `dynamic_addresses` follow the same form.
 */
export function parseAddresses(strings: readonly string[]): Addresses {
  const words = strings.flatMap((string) => string.split(/\s+/));
  const macs = words.filter(isMac).map((mac) => mac.toLowerCase());
  const ips = words.map(hostAddress).filter((ip) => ip !== undefined);
  return { macs: [...new Set(macs)], ips: [...new Set(ips)] };
}

/** `172.16.0.1/24` → `172.16.0.0/24`; undefined for what is not in CIDR form. */
export function networkAddress(cidr: string): string | undefined {
  const prefixLength = cidr.slice(cidr.indexOf('/') + 1);
  if (cidr.includes(':')) {
    return ipaddr.IPv6.isValidCIDR(cidr)
      ? `${ipaddr.IPv6.networkAddressFromCIDR(cidr).toRFC5952String()}/${prefixLength}`
      : undefined;
  }
  return ipaddr.IPv4.isValidCIDRFourPartDecimal(cidr)
    ? `${ipaddr.IPv4.networkAddressFromCIDR(cidr).toString()}/${prefixLength}`
    : undefined;
}

function isMac(word: string): boolean {
  return /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/i.test(word);
}

/** The address of `172.16.0.1` or `172.16.0.1/24`. */
function hostAddress(word: string): string | undefined {
  const slash = word.indexOf('/');
  const address = slash < 0 ? word : word.slice(0, slash);
  // Only what may be an address is looked at closely: ipaddr.js throws, slowly, at the rest.
  if (/^[\d.]+$/.test(address)) {
    return ipaddr.IPv4.isValidFourPartDecimal(address) ? address : undefined;
  }
  if (!address.includes(':') || isMac(address) || !ipaddr.IPv6.isValid(address)) return undefined;
  return ipaddr.IPv6.parse(address).toRFC5952String();
}
