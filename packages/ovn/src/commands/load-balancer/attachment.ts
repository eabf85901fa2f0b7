import { RowExistsError, RowNotFoundError } from '../../errors.ts';
import type { Draft, Target } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { LoadBalancer } from '../../schema/northbound/load-balancer.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { LogicalSwitch } from '../../schema/northbound/logical-switch.ts';

/** A switch or router that has load balancers. */
export interface Holder {
  readonly target: Target<'Logical_Switch' | 'Logical_Router'>;
  readonly row: LogicalSwitch | LogicalRouter;
  /** What ovn-nbctl calls it. */
  readonly kind: string;
}

/** @throws RowNotFoundError */
export function switchHolder(draft: Draft, id: string): Holder {
  const row = find(draft, 'Logical_Switch', { id, field: 'switch' });
  const target = { table: 'Logical_Switch', uuid: row._uuid, field: 'loadBalancer' } as const;
  return { target, row, kind: 'logical switch' };
}

/** @throws RowNotFoundError */
export function routerHolder(draft: Draft, id: string): Holder {
  const row = find(draft, 'Logical_Router', { id, field: 'router' });
  const target = { table: 'Logical_Router', uuid: row._uuid, field: 'loadBalancer' } as const;
  return { target, row, kind: 'logical router' };
}

interface Attachment {
  readonly loadBalancer: string;
  readonly mayExist?: true | undefined;
}

/** @throws RowExistsError, RowNotFoundError */
export function attach(draft: Draft, holder: Holder, { loadBalancer, mayExist }: Attachment): void {
  const { _uuid: uuid } = findLoadBalancer(draft, loadBalancer);
  draft.expectMatches(holder.target.table, ['load_balancer', uuid], 'loadBalancer');
  if (!has(draft, holder, uuid)) draft.add(holder.target, 'load_balancer', [uuid]);
  else if (!mayExist) {
    const message = `${uuid} : a load balancer with this UUID already exists`;
    throw new RowExistsError(message, draft.fault('loadBalancer'));
  }
}

interface Detachment {
  readonly loadBalancer?: string | undefined;
  readonly ifExists?: true | undefined;
}

/**
 * Takes one load balancer, or with none said all, from a switch or router.
 * @throws RowNotFoundError
 */
export function detach(draft: Draft, holder: Holder, { loadBalancer, ifExists }: Detachment): void {
  if (loadBalancer === undefined) {
    draft.replace(holder.target, { load_balancer: [] });
    return;
  }
  const { _uuid: uuid, name } = findLoadBalancer(draft, loadBalancer);
  draft.expectMatches(holder.target.table, ['load_balancer', uuid], 'loadBalancer');
  if (has(draft, holder, uuid)) draft.remove(holder.target, 'load_balancer', [uuid]);
  else if (!ifExists) {
    const message = `load balancer ${name} is not part of any ${holder.kind}.`;
    throw new RowNotFoundError(message, draft.fault('loadBalancer'));
  }
}

/** Its own and those of its groups, one that is in several of them several times. */
export function loadBalancersOf(draft: Draft, { target, row }: Holder): LoadBalancer[] {
  const own = draft.table(target.table).settled(row, 'load_balancer');
  const groups = draft.table('Load_Balancer_Group').getAll(row.load_balancer_group.toSorted());
  const grouped = groups.flatMap(({ load_balancer: uuids }) => uuids.toSorted());
  return draft.table('Load_Balancer').getAll([...own.toSorted(), ...grouped]);
}

function findLoadBalancer(draft: Draft, id: string): LoadBalancer {
  return find(draft, 'Load_Balancer', { id, field: 'loadBalancer' });
}

function has(draft: Draft, { target, row }: Holder, uuid: string): boolean {
  return draft.table(target.table).settled(row, 'load_balancer').includes(uuid);
}
