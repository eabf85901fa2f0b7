import { InvalidCommandError } from '../../errors.ts';
import {
  ipsOfPortAddress,
  isDynamicPortAddress,
  isPortAddress,
} from '../../nbctl/scan/scan-port-address.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';
import type { Draft } from '../../planning/draft.ts';
import { find, switchOf } from '../../planning/find.ts';
import type { LogicalSwitch } from '../../schema/northbound/logical-switch.ts';
import type { LogicalSwitchPort } from '../../schema/northbound/logical-switch-port.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, restArguments } from '../definition/parameter.ts';
import { portsOf } from './ports-of.ts';

/** `lsp-set-addresses PORT [ADDRESS]…`. Replaces all addresses; see ovn-nb(5) for their form. */
export const setLogicalSwitchPortAddresses = defineCommand({
  type: 'setLogicalSwitchPortAddresses',
  name: 'lsp-set-addresses',
  summary: 'set MAC or MAC+IP addresses for PORT',
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Switch_Port' }),
    addresses: restArguments('ADDRESS'),
  },
  plan(command, draft) {
    const port = find(draft, 'Logical_Switch_Port', { id: command.port, field: 'port' });
    const owner = switchOf(draft, port, 'port');
    const neighbours = new Neighbours(draft, owner, port);
    for (const address of command.addresses) {
      const problem = malformation(address) ?? neighbours.duplication(address);
      if (problem !== undefined) throw new InvalidCommandError(problem, draft.fault('addresses'));
    }
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'addresses' } as const;
    draft.replace(target, { addresses: [...new Set(command.addresses)] });
  },
});

function malformation(address: string): string | undefined {
  if (isPortAddress(address)) return undefined;
  return (
    `${address}: Invalid address format. See ovn-nb(5). Hint: An Ethernet address must be ` +
    'listed before an IP address, together as a single argument.'
  );
}

/** The other ports of a switch, which are only looked at for an address that has IP addresses. */
class Neighbours {
  readonly #draft: Draft;
  readonly #owner: LogicalSwitch;
  readonly #port: LogicalSwitchPort;
  #addresses: readonly (readonly [ips: readonly string[], port: string])[] | undefined;

  constructor(draft: Draft, owner: LogicalSwitch, port: LogicalSwitchPort) {
    this.#draft = draft;
    this.#owner = owner;
    this.#port = port;
  }

  /** The first address of a port that has one of the same IP addresses, if any. */
  duplication(address: string): string | undefined {
    const ips = ipsOfPortAddress(address);
    if (ips.length === 0) return undefined;
    this.#addresses ??= this.#read();
    for (const [taken, port] of this.#addresses) {
      const duplicate = firstDuplicate(ips, taken);
      if (duplicate !== undefined) return this.#describe(duplicate, port);
    }
    return undefined;
  }

  #read(): (readonly [readonly string[], string])[] {
    const others = portsOf(this.#draft, this.#owner).filter(
      ({ _uuid }) => _uuid !== this.#port._uuid,
    );
    return others.flatMap((port) => ipsOf(port).map((ips) => [ips, port.name] as const));
  }

  #describe(ip: string, port: string): string {
    return (
      `Error on switch ${this.#owner.name}: duplicate ${isIpv6(ip) ? 'IPv6' : 'IPv4'} address ` +
      `'${ip}' found on logical switch port '${port}'`
    );
  }
}

/** For each address of the port, the IP addresses that are said in it, or that OVN chose. */
function ipsOf({ addresses, dynamic_addresses }: LogicalSwitchPort): (readonly string[])[] {
  return addresses
    .toSorted(compareAtoms)
    .map((text) => (isDynamicPortAddress(text) ? (dynamic_addresses ?? text) : text))
    .map(ipsOfPortAddress)
    .filter((ips) => ips.length > 0);
}

/** IPv4 addresses are compared before IPv6 addresses. */
function firstDuplicate(ips: readonly string[], taken: readonly string[]): string | undefined {
  const duplicates = ips.filter((ip) => taken.includes(ip));
  return duplicates.find((ip) => !isIpv6(ip)) ?? duplicates[0];
}

function isIpv6(ip: string): boolean {
  return ip.includes(':');
}
