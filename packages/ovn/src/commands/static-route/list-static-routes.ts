import { scanIpNetwork } from '../../addressing/scan-ip-network.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { LogicalRouterStaticRoute } from '../../schema/northbound/logical-router-static-route.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, option } from '../definition/parameter.ts';
import { routeLine } from './route-line.ts';
import { routesOf } from './routes.ts';

/** `lr-route-list ROUTER`. By family, by table, in the order in which they are tried. */
export const listLogicalRouterStaticRoutes = defineCommand({
  type: 'listLogicalRouterStaticRoutes',
  name: 'lr-route-list',
  summary: 'print routes for ROUTER',
  parameters: {
    router: argument('ROUTER', { refersTo: 'Logical_Router' }),
    routeTable: option('route-table', 'ROUTE_TABLE'),
  },
  isReading: true,
  plan({ router: id, routeTable }, draft, output) {
    const router = find(draft, 'Logical_Router', { id, field: 'router' });
    const routes = routesOf(draft, router)
      .filter((route) => routeTable === undefined || route.route_table === routeTable)
      .flatMap((route) => rankedRoute(route) ?? warnOf(route, router, draft));
    const families = ([4, 6] as const)
      .map((family) => ({ family, ranked: routes.filter((route) => route.family === family) }))
      .filter(({ ranked }) => ranked.length > 0)
      .map(({ family, ranked }) => `IPv${family} Routes\n${tables(ranked.toSorted(compare))}`);
    output.write(families.join('\n'));
  },
});

/** A route, and what decides when it is tried. */
interface RankedRoute {
  readonly route: LogicalRouterStaticRoute;
  readonly family: 4 | 6;
  readonly address: bigint;
  readonly priority: number;
}

function rankedRoute(route: LogicalRouterStaticRoute): RankedRoute | undefined {
  const network = scanIpNetwork(route.ip_prefix);
  if (!network) return undefined;
  const { family, value: address } = network.address;
  const isByDestination = (route.policy ?? 'dst-ip') === 'dst-ip';
  return { route, family, address, priority: 2 * network.prefixLength + (isByDestination ? 1 : 0) };
}

function warnOf(
  { ip_prefix }: LogicalRouterStaticRoute,
  { _uuid, name }: LogicalRouter,
  draft: Draft,
): never[] {
  draft.warn({
    module: 'nbctl',
    message: `router ${_uuid} (${name}) has invalid prefix: ${ip_prefix}`,
  });
  return [];
}

function compare(one: RankedRoute, other: RankedRoute): number {
  return compareRank(one, other) || compareDetails(one.route, other.route);
}

/** Nothing is between routes that share the traffic. */
function compareRank(one: RankedRoute, other: RankedRoute): number {
  return (
    compareAtoms(one.route.route_table, other.route.route_table) ||
    other.priority - one.priority ||
    compareAtoms(one.address, other.address)
  );
}

function compareDetails(one: LogicalRouterStaticRoute, other: LogicalRouterStaticRoute): number {
  const order = compareAtoms(one.nexthop, other.nexthop);
  if (order !== 0) return order;
  const [first, second] = [one.output_port, other.output_port];
  if (first !== undefined && second !== undefined) return compareAtoms(first, second);
  return Number(first !== undefined) - Number(second !== undefined);
}

function tables(routes: readonly RankedRoute[]): string {
  return routes
    .map((ranked, index) => {
      const neighbours = [routes[index - 1], routes[index + 1]];
      const isEcmp = neighbours.some((other) => other && compareRank(ranked, other) === 0);
      const { route } = ranked;
      const isFirst = routes[index - 1]?.route.route_table !== route.route_table;
      const heading = `Route Table ${route.route_table || '<main>'}:\n`;
      const separator = index > 0 ? '\n' : '';
      return `${isFirst ? separator + heading : ''}${routeLine(route, isEcmp)}`;
    })
    .join('');
}
