import { parseIpAddress, type IpNetwork } from '../../addressing/ip-address.ts';
import { networkContains } from '../../addressing/ip-network.ts';
import { scanMac } from '../../addressing/mac.ts';
import { scanIpNetwork } from '../../addressing/scan-ip-network.ts';
import type { LogicalRouterPort } from '../../schema/northbound/logical-router-port.ts';

/** Every port has an address here too, which OVN makes of its MAC (fe80::/64). */
const linkLocal: IpNetwork = {
  address: { family: 6, value: 0xfe80n << 112n },
  prefixLength: 64,
};

/** Whether one of a port's networks contains the address, as OVN sees it. */
export function hasAddress({ mac, networks }: LogicalRouterPort, text: string): boolean {
  const address = parseIpAddress(text);
  // OVN takes what has a dot for IPv4, and then ::ffff:1.2.3.4 is no address.
  if (!address || text.includes('.') !== (address.family === 4)) return false;
  if (scanMac(mac) === undefined) return false;
  return [...networks.map((network) => scanIpNetwork(network)), linkLocal].some(
    (network) => network && !isUnset(network) && networkContains(network, address),
  );
}

/** 0.0.0.0 is no address of a port, whatever the length of its network. */
function isUnset({ address }: IpNetwork): boolean {
  return address.family === 4 && address.value === 0n;
}
