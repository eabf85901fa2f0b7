import { bitsOf, formatIpAddress, type IpNetwork } from '../../addressing/ip-address.ts';
import { InvalidCommandError } from '../../errors.ts';
import { scanNetwork } from '../../nbctl/scan/scan-ip.ts';
import { beginsWithMac } from '../../nbctl/scan/scan-mac.ts';
import { ipsOfPortAddress } from '../../nbctl/scan/scan-port-address.ts';
import { Scanner } from '../../nbctl/scan/scanner.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';
import type { Draft } from '../../planning/draft.ts';
import type { LogicalSwitchPort } from '../../schema/northbound/logical-switch-port.ts';

/**
 * An address that is to be probed is one of the port's: one IPv4 address, one IPv6 address, or one
 * of each.
 * @throws InvalidCommandError
 */
export function checkProbedAddress(text: string, port: LogicalSwitchPort, draft: Draft): void {
  const problem = problemWith(text, port);
  if (problem !== undefined) throw new InvalidCommandError(problem, draft.fault('address'));
}

function problemWith(text: string, { addresses, name }: LogicalSwitchPort): string | undefined {
  const networks = networksIn(text);
  if (!areSingleAddresses(networks)) return `Not a valid IPv4 or IPv6 address ${text}.`;
  const wanted = new Set(networks.map(({ address }) => formatIpAddress(address)));
  for (const address of addresses.toSorted(compareAtoms)) {
    if (!beginsWithMac(address)) return 'Error extracting logical switch port address.';
    if (ipsOfPortAddress(address).some((ip) => wanted.has(ip))) return undefined;
  }
  return `Address ${text} not configured on port ${name}.`;
}

/** The networks that a text begins with. */
function networksIn(text: string): IpNetwork[] {
  const scanner = new Scanner(text);
  const networks: IpNetwork[] = [];
  for (let network = scanNetwork(scanner); network; network = scanNetwork(scanner)) {
    networks.push(network);
    if (scanner.isAtEnd) break;
  }
  return networks;
}

function areSingleAddresses(networks: readonly IpNetwork[]): boolean {
  const families = networks.map(({ address }) => address.family);
  return (
    networks.length > 0 &&
    new Set(families).size === networks.length &&
    networks.every(({ address, prefixLength }) => prefixLength === bitsOf(address.family))
  );
}
