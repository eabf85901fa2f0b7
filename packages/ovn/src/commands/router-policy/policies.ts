import type { Draft } from '../../planning/draft.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { LogicalRouterPolicy } from '../../schema/northbound/logical-router-policy.ts';

/** A router's policies, in the order in which ovn-nbctl goes through them. */
export function policiesOf(draft: Draft, router: LogicalRouter): LogicalRouterPolicy[] {
  const uuids = draft.table('Logical_Router').settled(router, 'policies');
  return draft.table('Logical_Router_Policy').getAll(uuids.toSorted());
}

/** Whether the server's policies stand in chains. */
export function haveChains(draft: Draft): boolean {
  return draft.has('Logical_Router_Policy', 'chain');
}

/** The chain that a policy stands in; empty: the one that packets go through first. */
export function chainOf(policy: LogicalRouterPolicy, draft: Draft): string {
  return haveChains(draft) ? (policy.chain ?? '') : '';
}
