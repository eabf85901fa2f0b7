import { normalizePrefix } from '../../addressing/ip-network.ts';
import { InvalidCommandError, RowNotFoundError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { LogicalRouterStaticRoute } from '../../schema/northbound/logical-router-static-route.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, option, optionalArgument } from '../definition/parameter.ts';
import { normalizeNexthop, policyOf, routesOf } from './routes.ts';

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
    const removed = matching(command, draft, routesOf(draft, router));
    for (const { _uuid: uuid, bfd } of removed) {
      const target = { table: 'Logical_Router_Static_Route', uuid, field: 'prefix' } as const;
      draft.expectRow(target, ['ip_prefix', 'nexthop', 'output_port', 'policy', 'route_table']);
      if (bfd !== undefined && command.prefix !== undefined) {
        draft.delete({ table: 'BFD', uuid: bfd, field: 'prefix' });
      }
    }
    const gone = new Set(removed.map(({ _uuid }) => _uuid));
    const target = { table: 'Logical_Router', uuid: router._uuid, field: 'router' } as const;
    draft.mutate(target, {
      static_routes: router.static_routes.filter((uuid) => !gone.has(uuid)),
    });
  },
});

function matching(
  command: DeleteStaticRoute,
  draft: Draft,
  routes: readonly LogicalRouterStaticRoute[],
): readonly LogicalRouterStaticRoute[] {
  const { policy, outputPort, routeTable = '' } = command;
  if (command.prefix === undefined && policy === undefined) return routes;
  const prefix = normalized(command, 'prefix', draft);
  const nexthop = normalized(command, 'nexthop', draft);
  const found = routes.filter(
    (route) =>
      (policy === undefined || policyOf(route) === policy) &&
      (prefix === undefined || normalizePrefix(route.ip_prefix) === prefix) &&
      (nexthop === undefined || normalizeNexthop(route.nexthop) === nexthop) &&
      (outputPort === undefined || route.output_port === outputPort) &&
      route.route_table === routeTable,
  );
  if (found.length > 0 || command.ifExists) return found;
  const message =
    `no matching route: policy '${policy ?? 'any'}', prefix '${prefix ?? '(null)'}', ` +
    `nexthop '${nexthop ?? 'any'}', output_port '${outputPort ?? 'any'}'.`;
  throw new RowNotFoundError(message, draft.fault('prefix'));
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
