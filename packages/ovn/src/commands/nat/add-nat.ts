import { normalizeAddress, normalizePrefix } from '../../addressing/ip-network.ts';
import { normalizeMac } from '../../addressing/mac.ts';
import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { Nat } from '../../schema/northbound/nat.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { findGatewayPort } from './gateway-port.ts';
import { settleWithExisting } from './existing-nat.ts';
import { addNatParameters, type AddNat, type NatAddresses } from './nat-command.ts';

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
    read([router, natType, externalIp, logicalIp, ...more]) {
      const [logicalPort, externalMac] = more.length > 1 ? more : [];
      const externalPortRange = more.length === 1 ? more[0] : more[2];
      return {
        router,
        natType,
        externalIp,
        logicalIp,
        ...(logicalPort !== undefined && { logicalPort, externalMac }),
        ...(externalPortRange !== undefined && { externalPortRange }),
      };
    },
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
    checkType(command, draft);
    const addresses = resolveAddresses(command, draft);
    checkPort(command, draft);
    checkFlags(command, draft);
    const gateways = findGatewayPort(command, draft, { router, ...addresses });
    if (settleWithExisting(command, draft, { router, gateways, ...addresses })) return;
    const { logicalPort, externalMac, externalPortRange, gatewayPort } = command;
    const uuid = draft.insert('NAT', {
      type: typeOf(command, draft),
      external_ip: command.externalIp,
      logical_ip: addresses.logicalIp,
      ...(logicalPort !== undefined && { logical_port: logicalPort }),
      ...(externalMac !== undefined && { external_mac: externalMac }),
      ...(externalPortRange !== undefined && { external_port_range: externalPortRange }),
      ...(gatewayPort !== undefined && { gateway_port: gateways.port?._uuid }),
      options: new Map([
        ['stateless', command.stateless ? 'true' : 'false'],
        ...(command.addRoute ? [['add_route', 'true'] as const] : []),
      ]),
    });
    const target = { table: 'Logical_Router', uuid: router._uuid, field: 'router' } as const;
    draft.mutate(target, { nat: [...router.nat, uuid] });
  },
});

function typeOf({ natType }: AddNat, draft: Draft): Nat['type'] {
  const type = natTypes.find((known) => known === natType);
  if (type !== undefined) return type;
  const message = `${natType}: type must be one of "dnat", "snat" and "dnat_and_snat".`;
  throw new InvalidCommandError(message, draft.fault('natType'));
}

const natTypes = ['snat', 'dnat', 'dnat_and_snat'] as const;

function checkType(command: AddNat, draft: Draft): void {
  typeOf(command, draft);
  const { logicalPort, externalMac } = command;
  if ((logicalPort === undefined) === (externalMac === undefined)) return;
  const message = 'lr-nat-add with logical_port must also specify external_mac.';
  throw new InvalidCommandError(message, draft.fault('externalMac'));
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
  const { logicalPort, externalMac, externalPortRange } = command;
  if (logicalPort !== undefined && command.natType !== 'dnat_and_snat') {
    const message = 'logical_port and external_mac are only valid when type is "dnat_and_snat".';
    throw new InvalidCommandError(message, draft.fault('logicalPort'));
  }
  if (logicalPort !== undefined) {
    find(draft, 'Logical_Switch_Port', { id: logicalPort, field: 'logicalPort' });
  }
  if (externalMac !== undefined && normalizeMac(externalMac) === undefined) {
    const message = `invalid mac address ${externalMac}.`;
    throw new InvalidCommandError(message, draft.fault('externalMac'));
  }
  if (externalPortRange !== undefined && !isPortRange(externalPortRange)) {
    const message = `invalid port range ${externalPortRange}.`;
    throw new InvalidCommandError(message, draft.fault('externalPortRange'));
  }
}

function isPortRange(text: string): boolean {
  const [, low, high] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  const [from, to] = [Number(low ?? 0), Number(high ?? 65535)];
  return from > 0 && to <= 65535 && (high === undefined ? from <= to : from < to);
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
