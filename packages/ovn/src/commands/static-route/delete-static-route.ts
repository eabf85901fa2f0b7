import { normalizePrefix } from '../../addressing/ip-network.ts';
import { InvalidCommandError, RowNotFoundError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { LogicalRouterStaticRoute } from '../../schema/northbound/logical-router-static-route.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, option, optionalArgument } from '../definition/parameter.ts';
import { normalizeNexthop, policyOf, requestedPolicy, routesOf } from './routes.ts';

const parameters = {
  router: argument('ROUTER', { refersTo: 'Logical_Router' }),
  prefix: optionalArgument('PREFIX'),
  nexthop: optionalArgument('NEXTHOP'),
  outputPort: optionalArgument('PORT', { refersTo: 'Logical_Router_Port' }),
  ifExists: flag('if-exists'),
  policy: option('policy', 'POLICY', { choices: ['dst-ip', 'src-ip'] }),
  routeTable: option('route-table', 'ROUTE_TABLE'),
};

type DeleteStaticRoute = CommandOf<'deleteLogicalRouterStaticRoute', typeof parameters>;

/** `lr-route-del ROUTER [PREFIX [NEXTHOP [PORT]]]`. With neither prefix nor policy: all routes. */
export const deleteLogicalRouterStaticRoute = defineCommand({
  type: 'deleteLogicalRouterStaticRoute',
  name: 'lr-route-del',
  summary: 'remove routes from ROUTER',
  parameters,
  plan(command, draft) {
    const router = find(draft, 'Logical_Router', { id: command.router, field: 'router' });
    const policy = requestedPolicy(command, draft);
    const target = { table: 'Logical_Router', uuid: router._uuid, field: 'router' } as const;
    if (command.prefix === undefined && policy === undefined) {
      draft.mutate(target, { static_routes: [] });
      return;
    }
    const matches = matcherOf(command, draft);
    const removed = routesOf(draft, router).filter(matches);
    if (removed.length === 0 && !command.ifExists) throw noMatch(command, draft);
    for (const route of removed) removeSession(route, draft);
    draft.remove(
      target,
      'static_routes',
      removed.map(({ _uuid }) => _uuid),
    );
  },
});

/** With a route goes the BFD session that it depends on, also when other routes do too. */
function removeSession({ _uuid: uuid, bfd }: LogicalRouterStaticRoute, draft: Draft): void {
  const target = { table: 'Logical_Router_Static_Route', uuid, field: 'prefix' } as const;
  draft.expectRow(target, ['ip_prefix', 'nexthop', 'output_port', 'policy', 'route_table', 'bfd']);
  if (bfd !== undefined) draft.delete({ table: 'BFD', uuid: bfd, field: 'prefix' });
}

function matcherOf(
  command: DeleteStaticRoute,
  draft: Draft,
): (route: LogicalRouterStaticRoute) => boolean {
  const prefix = normalized(command, 'prefix', draft);
  const nexthop = normalized(command, 'nexthop', draft);
  const { policy, outputPort, routeTable = '' } = command;
  return (route) =>
    (policy === undefined || policyOf(route) === policy) &&
    (prefix === undefined || normalizePrefix(route.ip_prefix) === prefix) &&
    (nexthop === undefined || normalizeNexthop(route.nexthop) === nexthop) &&
    (outputPort === undefined || route.output_port === outputPort) &&
    route.route_table === routeTable;
}

function noMatch(command: DeleteStaticRoute, draft: Draft): RowNotFoundError {
  const { policy = 'any', outputPort = 'any' } = command;
  const prefix = normalized(command, 'prefix', draft) ?? '(null)';
  const nexthop = normalized(command, 'nexthop', draft) ?? 'any';
  const message =
    `no matching route: policy '${policy}', prefix '${prefix}', nexthop '${nexthop}', ` +
    `output_port '${outputPort}'.`;
  return new RowNotFoundError(message, draft.fault('prefix'));
}

function normalized(
  command: DeleteStaticRoute,
  field: 'prefix' | 'nexthop',
  draft: Draft,
): string | undefined {
  const text = command[field];
  if (text === undefined) return undefined;
  const normal = (field === 'prefix' ? normalizePrefix : normalizeNexthop)(text);
  if (normal !== undefined) return normal;
  throw new InvalidCommandError(`bad ${field} argument: ${text}`, draft.fault(field));
}
