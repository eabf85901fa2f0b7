import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { LogicalRouterPort } from '../../schema/northbound/logical-router-port.ts';
import { hasAddress } from '../logical-router-port/has-address.ts';
import { routerPortsOf } from '../logical-router-port/ports-of.ts';

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
  const id = command.gatewayPort;
  const asked =
    id === undefined ? undefined : find(draft, 'Logical_Router_Port', { id, field: 'gatewayPort' });
  const ports = routerPortsOf(draft, router);
  const gateways = ports.filter((port) => isGateway(port, draft));
  const count = gateways.length;
  if (asked) {
    checkAsked(asked, draft, { id: id ?? '', router: command.router, ports });
    return { count, port: asked };
  }
  const port = gateways.filter((candidate) => hasAddress(candidate, externalIp, draft)).at(-1);
  if (count > 1 && port) relyOn(port, draft);
  if (count > 1 && !port) {
    const message =
      `logical router: ${command.router} has multiple distributed gateway ports and ` +
      'gateway_port can not be determined from external IP of NAT rule.';
    throw new InvalidCommandError(message, draft.fault('gatewayPort'));
  }
  return { count, port };
}

function isGateway(port: LogicalRouterPort, draft: Draft): boolean {
  const chassis = draft.table('Logical_Router_Port').settled(port, 'gateway_chassis');
  return port.ha_chassis_group !== undefined || chassis.length > 0;
}

function checkAsked(
  asked: LogicalRouterPort,
  draft: Draft,
  { id, router, ports }: { id: string; router: string; ports: readonly LogicalRouterPort[] },
): void {
  if (!ports.some(({ _uuid }) => _uuid === asked._uuid)) {
    const message = `${id} is not a router port of logical router: ${router}.`;
    throw new InvalidCommandError(message, draft.fault('gatewayPort'));
  }
  if (!isGateway(asked, draft)) {
    const message = `${id} is not a distributed gateway router port.`;
    throw new InvalidCommandError(message, draft.fault('gatewayPort'));
  }
  relyOn(asked, draft);
}

function relyOn(port: LogicalRouterPort, draft: Draft): void {
  const target = { table: 'Logical_Router_Port', uuid: port._uuid, field: 'gatewayPort' } as const;
  draft.expectRow(target, ['networks', 'gateway_chassis', 'ha_chassis_group']);
}
