import { normalizeAddress, normalizePrefix } from '../../addressing/ip-network.ts';
import { InvalidCommandError, RowExistsError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { LogicalRouterStaticRoute } from '../../schema/northbound/logical-router-static-route.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, option, optionalArgument } from '../definition/parameter.ts';
import { policyOf, routesOf, type RoutePolicy } from './routes.ts';

const parameters = {
  router: argument('ROUTER', { refersTo: 'Logical_Router' }),
  prefix: argument('PREFIX'),
  /** An address, `discard`, or the name of a port of the router to send to whoever is there. */
  nexthop: argument('NEXTHOP'),
  outputPort: optionalArgument('PORT', { refersTo: 'Logical_Router_Port' }),
  mayExist: flag('may-exist'),
  policy: option('policy', 'POLICY', { choices: ['dst-ip', 'src-ip'] }),
  routeTable: option('route-table', 'ROUTE_TABLE'),
  ecmp: flag('ecmp'),
  ecmpSymmetricReply: flag('ecmp-symmetric-reply'),
};

type AddStaticRoute = CommandOf<'addLogicalRouterStaticRoute', typeof parameters>;

/** `lr-route-add ROUTER PREFIX NEXTHOP [PORT]`. The prefix is stored without its host bits. */
export const addLogicalRouterStaticRoute = defineCommand({
  type: 'addLogicalRouterStaticRoute',
  name: 'lr-route-add',
  summary: 'add a route to ROUTER',
  parameters,
  plan(command, draft) {
    const router = find(draft, 'Logical_Router', { id: command.router, field: 'router' });
    const route = resolve(command, draft);
    draft.expectMatches('Logical_Router_Static_Route', ['ip_prefix', route.prefix], 'prefix');
    const rivals = routesOf(draft, router).filter((other) => isRival(other, route));
    if (update(command, draft, { route, rivals })) return;
    const { prefix, nexthop, outputPort } = route;
    const uuid = draft.insert('Logical_Router_Static_Route', {
      ip_prefix: prefix,
      nexthop,
      ...(outputPort !== undefined && { output_port: outputPort }),
      ...(command.policy !== undefined && { policy: policyOf(command) }),
      ...(command.routeTable !== undefined && { route_table: command.routeTable }),
      ...(command.ecmpSymmetricReply && { options: new Map([['ecmp_symmetric_reply', 'true']]) }),
    });
    const target = { table: 'Logical_Router', uuid: router._uuid, field: 'router' } as const;
    draft.mutate(target, { static_routes: [...router.static_routes, uuid] });
  },
});

/** The route in the form in which it is stored and compared. */
interface ResolvedRoute {
  readonly prefix: string;
  readonly nexthop: string;
  readonly outputPort: string | undefined;
  readonly policy: RoutePolicy;
  readonly routeTable: string;
}

function resolve(command: AddStaticRoute, draft: Draft): ResolvedRoute {
  const prefix = normalizePrefix(command.prefix);
  if (prefix === undefined) {
    const message = `bad prefix argument: ${command.prefix}`;
    throw new InvalidCommandError(message, draft.fault('prefix'));
  }
  const { nexthop, outputPort } = resolveNexthop(command, draft, prefix.includes(':'));
  const explicit = command.outputPort;
  return {
    prefix,
    nexthop,
    outputPort: explicit === undefined ? outputPort : portName(draft, explicit, 'outputPort'),
    policy: policyOf(command),
    routeTable: command.routeTable ?? '',
  };
}

function portName(draft: Draft, id: string, field: string): string {
  return find(draft, 'Logical_Router_Port', { id, field }).name;
}

function resolveNexthop(
  { nexthop }: AddStaticRoute,
  draft: Draft,
  isIpv6: boolean,
): { nexthop: string; outputPort?: string } {
  if (nexthop === 'discard') return { nexthop };
  const address = normalizeAddress(nexthop);
  if (address !== undefined && address.includes(':') === isIpv6) return { nexthop: address };
  const [port] = draft.table('Logical_Router_Port').findBy('name', nexthop);
  if (port) return { nexthop: '', outputPort: portName(draft, nexthop, 'nexthop') };
  const message = `bad ${isIpv6 ? 'IPv6' : 'IPv4'} nexthop argument: ${nexthop}`;
  throw new InvalidCommandError(message, draft.fault('nexthop'));
}

/** Whether a packet would be matched by the other route as well. */
function isRival(other: LogicalRouterStaticRoute, route: ResolvedRoute): boolean {
  return (
    other.route_table === route.routeTable &&
    policyOf(other) === route.policy &&
    normalizePrefix(other.ip_prefix) === route.prefix
  );
}

interface Rivalry {
  readonly route: ResolvedRoute;
  readonly rivals: readonly LogicalRouterStaticRoute[];
}

/** With a rival route: refuses, or with `mayExist` updates it. False when the route is to be added. */
function update(command: AddStaticRoute, draft: Draft, { route, rivals }: Rivalry): boolean {
  const { ecmp = command.ecmpSymmetricReply, mayExist } = command;
  checkDiscard(command, draft, route);
  const same = ecmp ? rivals.find(({ nexthop }) => nexthop === route.nexthop) : rivals[0];
  if (same && (ecmp || !same.external_ids.has('ic-learned-route'))) {
    if (!mayExist) throw new RowExistsError(duplicate(route, ecmp), draft.fault('prefix'));
    if (!ecmp) replaceRoute(command, draft, { route, same });
    return true;
  }
  if (rivals.some(({ nexthop }) => nexthop === 'discard')) {
    const message = 'discard nexthop for the same ECMP route exists.';
    throw new RowExistsError(message, draft.fault('nexthop'));
  }
  return false;
}

function checkDiscard(command: AddStaticRoute, draft: Draft, route: ResolvedRoute): void {
  if (route.nexthop !== 'discard') return;
  if (command.ecmp || command.ecmpSymmetricReply) {
    const message = 'ecmp is not valid for discard routes.';
    throw new InvalidCommandError(message, draft.fault('ecmp'));
  }
  if (command.outputPort !== undefined) {
    const message = 'outport is not valid for discard routes.';
    throw new InvalidCommandError(message, draft.fault('outputPort'));
  }
}

function duplicate({ prefix, policy }: ResolvedRoute, ecmp: true | undefined): string {
  if (ecmp) return 'duplicate nexthop for the same ECMP route';
  return (
    `duplicate prefix: ${prefix} (policy: ${policy}). ` +
    'Use option --ecmp to allow this for ECMP routing.'
  );
}

function replaceRoute(
  { policy }: AddStaticRoute,
  draft: Draft,
  { route, same }: { route: ResolvedRoute; same: LogicalRouterStaticRoute },
): void {
  const { prefix, nexthop, outputPort } = route;
  const { _uuid: uuid } = same;
  draft.replace(
    { table: 'Logical_Router_Static_Route', uuid, field: 'nexthop' },
    {
      ip_prefix: prefix,
      nexthop,
      ...(outputPort !== undefined && { output_port: outputPort }),
      ...(policy !== undefined && { policy: policyOf({ policy }) }),
    },
  );
}
