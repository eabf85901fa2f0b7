import { normalizeAddress, normalizePrefix } from '../../addressing/ip-network.ts';
import { scanMac } from '../../addressing/mac.ts';
import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import { readPriority } from '../../planning/priority.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { settleWithExisting } from './existing-nat.ts';
import { findGatewayPort } from './gateway-port.ts';
import { addNatParameters, readNatType, type AddNat, type NatAddresses } from './nat-command.ts';
import { isPortRange } from './port-range.ts';

/** `lr-nat-add ROUTER TYPE EXTERNAL_IP LOGICAL_IP [LOGICAL_PORT EXTERNAL_MAC] [EXTERNAL_PORTS]`. */
export const addLogicalRouterNat = defineCommand({
  type: 'addLogicalRouterNat',
  name: 'lr-nat-add',
  summary: 'add a NAT to ROUTER',
  parameters: addNatParameters,
  syntax: {
    minimum: 4,
    maximum: 7,
    usage: 'ROUTER TYPE EXTERNAL_IP LOGICAL_IP [LOGICAL_PORT EXTERNAL_MAC] [EXTERNAL_PORT_RANGE]',
    read: ([router, natType, externalIp, logicalIp, ...more], { portrange }) => ({
      router,
      natType,
      externalIp,
      logicalIp,
      ...readPortArguments(more, portrange === true),
    }),
    print: (command) => [
      command.router,
      command.natType,
      command.externalIp,
      command.logicalIp,
      ...[command.logicalPort, command.externalMac, command.externalPortRange].filter(
        (text) => text !== undefined,
      ),
    ],
  },
  plan(command, draft) {
    const router = find(draft, 'Logical_Router', { id: command.router, field: 'router' });
    const type = readNatType(command.natType, draft);
    const addresses = resolveAddresses(command, draft);
    checkPort(command, draft);
    checkFlags(command, draft);
    const gateways = findGatewayPort(command, draft, { router, ...addresses });
    const priority = resolvePriority(command, draft);
    if (settleWithExisting(command, draft, { router, gateways, priority, ...addresses })) return;
    const { logicalPort, externalMac, externalPortRange, gatewayPort, match } = command;
    const uuid = draft.insert('NAT', {
      type,
      external_ip: command.externalIp,
      logical_ip: addresses.logicalIp,
      ...(logicalPort !== undefined && { logical_port: logicalPort, external_mac: externalMac }),
      ...(externalPortRange !== undefined && { external_port_range: externalPortRange }),
      ...(gatewayPort !== undefined && { gateway_port: gateways.port?._uuid }),
      ...(match !== undefined && { match, priority }),
      options: new Map([
        ['stateless', command.stateless ? 'true' : 'false'],
        ...(command.addRoute ? [['add_route', 'true'] as const] : []),
      ]),
    });
    const target = { table: 'Logical_Router', uuid: router._uuid, field: 'router' } as const;
    draft.add(target, 'nat', [uuid]);
  },
});

/** What stands behind the addresses. */
function readPortArguments(
  [first, second, third]: readonly string[],
  portrange: boolean,
): Partial<Record<'logicalPort' | 'externalMac' | 'externalPortRange', string>> {
  if (first === undefined) return {};
  if (second === undefined)
    return portrange ? { externalPortRange: first } : { logicalPort: first };
  const port = { logicalPort: first, externalMac: second };
  return third === undefined ? port : { ...port, externalPortRange: third };
}

function resolveAddresses(command: AddNat, draft: Draft): NatAddresses {
  const externalIp = normalizeAddress(command.externalIp);
  if (externalIp === undefined) {
    const message = `${command.externalIp}: Not a valid IPv4 or IPv6 address.`;
    throw new InvalidCommandError(message, draft.fault('externalIp'));
  }
  const isIpv6 = externalIp.includes(':');
  const isSnat = command.natType === 'snat';
  const logicalIp = (isSnat ? normalizePrefix : normalizeAddress)(command.logicalIp);
  if (logicalIp !== undefined && logicalIp.includes(':') === isIpv6) {
    return { externalIp, logicalIp };
  }
  const family = isIpv6 ? 'IPv6' : 'IPv4';
  const message = isSnat
    ? `${command.logicalIp}: should be an ${family} address or network.`
    : `${command.logicalIp}: Not a valid ${family} address.`;
  throw new InvalidCommandError(message, draft.fault('logicalIp'));
}

function checkPort(command: AddNat, draft: Draft): void {
  const { logicalPort, externalMac, externalPortRange, portrange } = command;
  const refuse = (message: string, field: string): never => {
    throw new InvalidCommandError(message, draft.fault(field));
  };
  const hasBoth = logicalPort !== undefined && externalMac !== undefined;
  const isAlone =
    !hasBoth && [logicalPort, externalMac, externalPortRange].some((text) => text !== undefined);
  const withoutMac = 'lr-nat-add with logical_port must also specify external_mac.';
  if (isAlone && (!portrange || externalPortRange === undefined)) refuse(withoutMac, 'externalMac');
  if (hasBoth) {
    if (command.natType !== 'dnat_and_snat') {
      refuse(
        'logical_port and external_mac are only valid when type is "dnat_and_snat".',
        'logicalPort',
      );
    }
    if (portrange && externalPortRange === undefined) refuse(withoutMac, 'externalPortRange');
    find(draft, 'Logical_Switch_Port', { id: logicalPort, field: 'logicalPort' });
    if (scanMac(externalMac) === undefined) {
      refuse(`invalid mac address ${externalMac}.`, 'externalMac');
    }
  }
  if (externalPortRange !== undefined && !isPortRange(externalPortRange)) {
    refuse(`invalid port range ${externalPortRange}.`, 'externalPortRange');
  }
}

function checkFlags({ natType: type, stateless, addRoute }: AddNat, draft: Draft): void {
  if (stateless && type !== 'dnat_and_snat') {
    const message = 'stateless is not applicable to dnat or snat types';
    throw new InvalidCommandError(message, draft.fault('stateless'));
  }
  if (addRoute && type === 'snat') {
    const message = 'routes cannot be added for snat types.';
    throw new InvalidCommandError(message, draft.fault('addRoute'));
  }
}

function resolvePriority({ priority, match }: AddNat, draft: Draft): number {
  if (priority === undefined) return 0;
  if (match !== undefined) return readPriority(draft, priority, 'priority');
  const message = 'priority can be set only with --match option.';
  throw new InvalidCommandError(message, draft.fault('priority'));
}
