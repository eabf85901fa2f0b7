import { parseIpAddress } from '../../addressing/ip-address.ts';
import { networkContains, parseIpNetwork } from '../../addressing/ip-network.ts';
import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { LogicalRouterPort } from '../../schema/northbound/logical-router-port.ts';

/** A router's distributed gateway ports, and the one among them that a NAT rule is for. */
export interface Gateways {
  readonly count: number;
  readonly port: LogicalRouterPort | undefined;
}

interface Rule {
  readonly router: LogicalRouter;
  readonly externalIp: string;
}

/**
 * Finds the gateway port of a NAT rule: the one asked for, or the one whose networks contain the
 * external address. It has to be said when a router has several and none contains it.
 */
export function findGatewayPort(
  command: { readonly router: string; readonly gatewayPort?: string | undefined },
  draft: Draft,
  { router, externalIp }: Rule,
): Gateways {
  const gateways = router.ports
    .map((uuid) => draft.table('Logical_Router_Port').get(uuid))
    .filter((port) => port !== undefined)
    .filter(isGateway);
  const count = gateways.length;
  if (command.gatewayPort !== undefined) {
    return { count, port: requested(command.gatewayPort, draft, { router, name: command.router }) };
  }
  const port = gateways.findLast((candidate) => hasAddress(candidate, externalIp));
  if (count > 1 && port) relyOn(port, draft);
  if (count > 1 && !port) {
    const message =
      `logical router: ${command.router} has multiple distributed gateway ports and ` +
      'gateway_port can not be determined from external IP of NAT rule.';
    throw new InvalidCommandError(message, draft.fault('gatewayPort'));
  }
  return { count, port };
}

/** Whether one of the port's networks contains the address. */
export function hasAddress({ networks }: LogicalRouterPort, text: string): boolean {
  const address = parseIpAddress(text);
  if (!address) return false;
  return networks
    .map((network) => parseIpNetwork(network))
    .some((network) => network !== undefined && networkContains(network, address));
}

function isGateway(port: LogicalRouterPort): boolean {
  return port.ha_chassis_group !== undefined || port.gateway_chassis.length > 0;
}

function requested(
  id: string,
  draft: Draft,
  { router, name }: { router: LogicalRouter; name: string },
): LogicalRouterPort {
  const port = find(draft, 'Logical_Router_Port', { id, field: 'gatewayPort' });
  if (!router.ports.includes(port._uuid)) {
    const message = `${id} is not a router port of logical router: ${name}.`;
    throw new InvalidCommandError(message, draft.fault('gatewayPort'));
  }
  if (!isGateway(port)) {
    const message = `${id} is not a distributed gateway router port.`;
    throw new InvalidCommandError(message, draft.fault('gatewayPort'));
  }
  relyOn(port, draft);
  return port;
}

function relyOn(port: LogicalRouterPort, draft: Draft): void {
  const target = { table: 'Logical_Router_Port', uuid: port._uuid, field: 'gatewayPort' } as const;
  draft.expectRow(target, ['networks', 'gateway_chassis', 'ha_chassis_group']);
}
