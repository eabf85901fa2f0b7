import { scanNetwork } from '../nbctl/scan/scan-ip.ts';
import { Scanner } from '../nbctl/scan/scanner.ts';
import type { IpNetwork } from './ip-address.ts';

/**
 * What OVN's programs take a text for where they expect an address, with or without the length
 * or mask of its network. They accept more than one should write: spaces, signs, 256 for 0.
 */
export function scanIpNetwork(text: string): IpNetwork | undefined {
  const scanner = new Scanner(text);
  const network = scanNetwork(scanner);
  return scanner.isAtEnd ? network : undefined;
}
