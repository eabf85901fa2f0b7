import { formatIpAddress } from '../../addressing/ip-address.ts';
import { parsePortAddress } from '../../addressing/port-address.ts';
import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find, switchOf } from '../../planning/find.ts';
import type { LogicalSwitch } from '../../schema/northbound/logical-switch.ts';
import type { LogicalSwitchPort } from '../../schema/northbound/logical-switch-port.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, restArguments } from '../definition/parameter.ts';

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
    const others = addressesOfOthers(draft, owner, port);
    for (const address of command.addresses) {
      const problem = malformation(address) ?? duplication(address, owner, others);
      if (problem) throw new InvalidCommandError(problem, draft.fault('addresses'));
    }
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'addresses' } as const;
    draft.replace(target, { addresses: [...new Set(command.addresses)] });
  },
});

function malformation(address: string): string | undefined {
  if (parsePortAddress(address)) return undefined;
  return (
    `${address}: Invalid address format. See ovn-nb(5). Hint: An Ethernet address must be ` +
    'listed before an IP address, together as a single argument.'
  );
}

/** The IP addresses of a switch's other ports, each with the port that has it. */
function addressesOfOthers(
  draft: Draft,
  owner: LogicalSwitch,
  port: LogicalSwitchPort,
): ReadonlyMap<string, LogicalSwitchPort> {
  const ports = owner.ports
    .filter((uuid) => uuid !== port._uuid)
    .map((uuid) => draft.table('Logical_Switch_Port').get(uuid))
    .filter((other) => other !== undefined);
  return new Map(ports.flatMap((other) => ipsOf(other).map((ip) => [ip, other] as const)));
}

function ipsOf({ addresses, dynamic_addresses }: LogicalSwitchPort): string[] {
  return addresses
    .map((text) => (isDynamic(text) ? (dynamic_addresses ?? text) : text))
    .flatMap((text) => staticIpsOf(text));
}

function isDynamic(address: string): boolean {
  return parsePortAddress(address)?.kind === 'dynamic';
}

function staticIpsOf(address: string): string[] {
  const parsed = parsePortAddress(address);
  if (parsed?.kind !== 'static') return [];
  return parsed.ips.map((network) => formatIpAddress(network.address));
}

function duplication(
  address: string,
  owner: LogicalSwitch,
  others: ReadonlyMap<string, LogicalSwitchPort>,
): string | undefined {
  const taken = staticIpsOf(address).find((ip) => others.has(ip));
  if (taken === undefined) return undefined;
  const family = taken.includes(':') ? 'IPv6' : 'IPv4';
  const port = others.get(taken)?.name ?? '';
  return (
    `Error on switch ${owner.name}: duplicate ${family} address '${taken}' ` +
    `found on logical switch port '${port}'`
  );
}
