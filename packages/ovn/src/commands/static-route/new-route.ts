import { normalizeAddress, normalizePrefix } from '../../addressing/ip-network.ts';
import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find, lookUp } from '../../planning/find.ts';
import type { LogicalRouterStaticRoute } from '../../schema/northbound/logical-router-static-route.ts';
import { policyOf, requestedPolicy, type RoutePolicy } from './routes.ts';

/** What is said of a route that is to be added. */
interface SpokenRoute {
  readonly prefix: string;
  readonly nexthop: string;
  readonly outputPort?: string | undefined;
  readonly policy?: string | undefined;
  readonly routeTable?: string | undefined;
}

/** The route in the form in which it is stored and compared. */
export interface NewRoute {
  readonly prefix: string;
  /** Empty when packets go to whoever is there, out of the port. */
  readonly nexthop: string;
  readonly outputPort: string | undefined;
  readonly policy: RoutePolicy | undefined;
  readonly routeTable: string;
}

/** @throws InvalidCommandError or RowNotFoundError */
export function resolveRoute(command: SpokenRoute, draft: Draft): NewRoute {
  const policy = requestedPolicy(command, draft);
  const prefix = normalizePrefix(command.prefix);
  if (prefix === undefined) {
    const message = `bad prefix argument: ${command.prefix}`;
    throw new InvalidCommandError(message, draft.fault('prefix'));
  }
  const { nexthop, port } = resolveNexthop(command, draft, prefix.includes(':') ? 6 : 4);
  const id = command.outputPort;
  const explicit =
    id === undefined ? undefined : find(draft, 'Logical_Router_Port', { id, field: 'outputPort' });
  const outputPort = explicit?.name ?? port;
  return { prefix, nexthop, outputPort, policy, routeTable: command.routeTable ?? '' };
}

/** An address of the prefix's family, `discard`, or a port. */
function resolveNexthop(
  { nexthop }: SpokenRoute,
  draft: Draft,
  family: 4 | 6,
): { nexthop: string; port?: string } {
  if (nexthop === 'discard') return { nexthop };
  // Since there are chains of policies, next hops may be of the other family.
  const mayDiffer = draft.has('Logical_Router_Policy', 'chain');
  const address = normalizeAddress(nexthop);
  if (address !== undefined && (mayDiffer || address.includes(':') === (family === 6))) {
    return { nexthop: address };
  }
  const port = lookUp(draft, 'Logical_Router_Port', { id: nexthop, field: 'nexthop' });
  if (port) return { nexthop: '', port: port.name };
  const what = mayDiffer ? '' : `IPv${family} `;
  const message = `bad ${what}nexthop argument: ${nexthop}`;
  throw new InvalidCommandError(message, draft.fault('nexthop'));
}

/** Whether a packet would be matched by the other route as well. */
export function isRival(other: LogicalRouterStaticRoute, route: NewRoute): boolean {
  return (
    other.route_table === route.routeTable &&
    policyOf(other) === policyOf(route) &&
    normalizePrefix(other.ip_prefix) === route.prefix
  );
}
