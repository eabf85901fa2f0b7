import { normalizePrefix } from '../../addressing/ip-network.ts';
import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { LogicalRouterStaticRoute } from '../../schema/northbound/logical-router-static-route.ts';

export type RoutePolicy = 'dst-ip' | 'src-ip';

/** A router's static routes, in the order in which ovn-nbctl goes through them. */
export function routesOf(draft: Draft, router: LogicalRouter): LogicalRouterStaticRoute[] {
  const uuids = draft.table('Logical_Router').settled(router, 'static_routes');
  return draft.table('Logical_Router_Static_Route').getAll(uuids.toSorted());
}

/** Which address a route looks at; routes without a policy look at the destination. */
export function policyOf({ policy }: { readonly policy?: string | undefined }): RoutePolicy {
  return policy === 'src-ip' ? 'src-ip' : 'dst-ip';
}

/**
 * The policy that was asked for, if any.
 * @throws InvalidCommandError when there is no such policy.
 */
export function requestedPolicy(
  { policy }: { readonly policy?: string | undefined },
  draft: Draft,
): RoutePolicy | undefined {
  if (policy === undefined || policy === 'src-ip' || policy === 'dst-ip') return policy;
  throw new InvalidCommandError(`bad policy: ${policy}`, draft.fault('policy'));
}

/** A next hop in canonical form, `discard` included; `undefined` when it is neither. */
export function normalizeNexthop(nexthop: string): string | undefined {
  return nexthop === 'discard' ? nexthop : normalizePrefix(nexthop);
}
