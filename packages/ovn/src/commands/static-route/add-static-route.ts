import type { Uuid } from '@ovn-console/ovsdb/schema';
import { InvalidCommandError, RowExistsError } from '../../errors.ts';
import type { Draft, Values } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { LogicalRouterStaticRoute } from '../../schema/northbound/logical-router-static-route.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import {
  argument,
  flag,
  option,
  optionalArgument,
  optionalValueOption,
} from '../definition/parameter.ts';
import { addBfdSession, findBfdSession } from './bfd-session.ts';
import { isRival, resolveRoute, type NewRoute } from './new-route.ts';
import { policyOf, routesOf } from './routes.ts';

const parameters = {
  router: argument('ROUTER', { refersTo: 'Logical_Router' }),
  prefix: argument('PREFIX'),
  /** An address, `discard`, or the name of a port of the router to send to whoever is there. */
  nexthop: argument('NEXTHOP'),
  outputPort: optionalArgument('PORT', { refersTo: 'Logical_Router_Port' }),
  mayExist: flag('may-exist'),
  ecmp: flag('ecmp'),
  ecmpSymmetricReply: flag('ecmp-symmetric-reply'),
  /** Comes before the routes to the router's own networks. */
  overrideConnected: flag('override-connected'),
  policy: option('policy', 'POLICY', { choices: ['dst-ip', 'src-ip'] }),
  routeTable: option('route-table', 'ROUTE_TABLE'),
  /** The route is used while this session is up; without a UUID, that with the next hop. */
  bfd: optionalValueOption('bfd', 'UUID', { refersTo: 'BFD' }),
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
    const route = resolveRoute(command, draft);
    const { bfd } = command;
    const session = bfd === undefined ? undefined : findBfdSession(bfd, route, draft);
    checkDiscard(command, draft, route);
    draft.expectMatches('Logical_Router_Static_Route', ['ip_prefix', route.prefix], 'prefix');
    const rivals = routesOf(draft, router).filter((other) => isRival(other, route));
    const same = settle(command, draft, { route, rivals });
    if (same && isEcmp(command)) return;
    const linked = bfd === undefined ? {} : { bfd: session ?? addBfdSession(route, draft) };
    if (same) return changeRoute(same._uuid, draft, { ...columnsOf(route), ...linked });
    const uuid = draft.insert('Logical_Router_Static_Route', {
      ...columnsOf(route),
      ...linked,
      ...(command.routeTable !== undefined && { route_table: command.routeTable }),
      options: optionsOf(command),
    });
    const target = { table: 'Logical_Router', uuid: router._uuid, field: 'router' } as const;
    draft.add(target, 'static_routes', [uuid]);
  },
});

function checkDiscard(command: AddStaticRoute, draft: Draft, route: NewRoute): void {
  if (route.nexthop !== 'discard') return;
  const refuse = (message: string, field: string): never => {
    throw new InvalidCommandError(message, draft.fault(field));
  };
  const { bfd, outputPort } = command;
  if (isEcmp(command)) refuse('ecmp is not valid for discard routes.', 'ecmp');
  if (bfd !== undefined) refuse('bfd dst_ip cannot be discard.', 'bfd');
  if (outputPort !== undefined) refuse('outport is not valid for discard routes.', 'outputPort');
}

interface Rivalry {
  readonly route: NewRoute;
  readonly rivals: readonly LogicalRouterStaticRoute[];
}

/**
 * The route that is there already, and that may be.
 * @throws RowExistsError when another route is in the way.
 */
function settle(
  command: AddStaticRoute,
  draft: Draft,
  { route, rivals }: Rivalry,
): LogicalRouterStaticRoute | undefined {
  const same = isEcmp(command)
    ? rivals.find(({ nexthop }) => nexthop === route.nexthop)
    : rivals.slice(0, 1).find(({ external_ids }) => !external_ids.has('ic-learned-route'));
  if (same && command.mayExist) return same;
  if (same) throw new RowExistsError(duplicate(route, isEcmp(command)), draft.fault('prefix'));
  if (!rivals.some(({ nexthop }) => nexthop === 'discard')) return undefined;
  const message = 'discard nexthop for the same ECMP route exists.';
  throw new RowExistsError(message, draft.fault('nexthop'));
}

function duplicate(route: NewRoute, ecmp: boolean): string {
  if (ecmp) return 'duplicate nexthop for the same ECMP route';
  return (
    `duplicate prefix: ${route.prefix} (policy: ${policyOf(route)}). ` +
    'Use option --ecmp to allow this for ECMP routing.'
  );
}

/** Whether other routes with the same prefix are wanted beside it. */
function isEcmp({ ecmp, ecmpSymmetricReply }: AddStaticRoute): boolean {
  return ecmp === true || ecmpSymmetricReply === true;
}

type RouteColumns = Values<'Logical_Router_Static_Route'>;

function changeRoute(uuid: Uuid, draft: Draft, columns: RouteColumns): void {
  draft.replace({ table: 'Logical_Router_Static_Route', uuid, field: 'nexthop' }, columns);
}

/** What is not said stays as it is. */
function columnsOf({ prefix, nexthop, outputPort, policy }: NewRoute): RouteColumns {
  return {
    ip_prefix: prefix,
    nexthop,
    ...(outputPort !== undefined && { output_port: outputPort }),
    ...(policy !== undefined && { policy }),
  };
}

function optionsOf({ ecmpSymmetricReply, overrideConnected }: AddStaticRoute): Map<string, string> {
  return new Map([
    ...(ecmpSymmetricReply ? [['ecmp_symmetric_reply', 'true'] as const] : []),
    ...(overrideConnected ? [['override-connected', 'true'] as const] : []),
  ]);
}
