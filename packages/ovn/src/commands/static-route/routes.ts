import { normalizePrefix } from '../../addressing/ip-network.ts';
import type { Draft } from '../../planning/draft.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { LogicalRouterStaticRoute } from '../../schema/northbound/logical-router-static-route.ts';

export type RoutePolicy = 'dst-ip' | 'src-ip';

/** A router's static routes, as the draft has them. */
export function routesOf(draft: Draft, router: LogicalRouter): LogicalRouterStaticRoute[] {
  return router.static_routes
    .map((uuid) => draft.table('Logical_Router_Static_Route').get(uuid))
    .filter((route) => route !== undefined);
}

/** Which address a route looks at; routes without a policy look at the destination. */
export function policyOf({ policy }: { readonly policy?: string | undefined }): RoutePolicy {
  return policy === 'src-ip' ? 'src-ip' : 'dst-ip';
}

/** A next hop in canonical form, `discard` included; `undefined` when it is neither. */
export function normalizeNexthop(nexthop: string): string | undefined {
  return nexthop === 'discard' ? nexthop : normalizePrefix(nexthop);
}
