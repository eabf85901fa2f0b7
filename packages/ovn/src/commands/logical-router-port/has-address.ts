import { parseIpAddress, type IpNetwork } from '../../addressing/ip-address.ts';
import { networkContains } from '../../addressing/ip-network.ts';
import { scanMac } from '../../addressing/mac.ts';
import { scanIpNetwork } from '../../addressing/scan-ip-network.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';
import type { Draft } from '../../planning/draft.ts';
import type { LogicalRouterPort } from '../../schema/northbound/logical-router-port.ts';

/** Every port has an address here too, which OVN makes of its MAC (fe80::/64). */
const linkLocal: IpNetwork = {
  address: { family: 6, value: 0xfe80n << 112n },
  prefixLength: 64,
};

/** Whether one of a port's networks contains the address, as OVN sees it and warns of it. */
export function hasAddress(
  { mac, networks }: LogicalRouterPort,
  text: string,
  draft: Draft,
): boolean {
  const own = scanMac(mac) === undefined ? [] : [...scannedNetworks(networks, draft), linkLocal];
  const address = parseIpAddress(text);
  // OVN takes what has a dot for IPv4, and then ::ffff:1.2.3.4 is no address.
  const isAddress = address && text.includes('.') === (address.family === 4);
  if (!isAddress) warnOnce(draft, `bad ip${text.includes('.') ? '' : 'v6'} address`, text);
  return isAddress === true && own.some((network) => networkContains(network, address));
}

/** 0.0.0.0 is no address of a port, whatever the length of its network. */
function scannedNetworks(networks: readonly string[], draft: Draft): IpNetwork[] {
  return networks.toSorted(compareAtoms).flatMap((text) => {
    const network = scanIpNetwork(text);
    if (network?.address.family !== 4 || network.address.value !== 0n) return network ?? [];
    warnOnce(draft, "bad 'networks'", text);
    return [];
  });
}

/** Of one kind OVN logs no more than one in so short a time. */
function warnOnce(draft: Draft, problem: string, text: string): void {
  if (draft.warnings.some(({ message }) => message.startsWith(`${problem} `))) return;
  draft.warn({ module: 'ovn_util', message: `${problem} ${text}` });
}
