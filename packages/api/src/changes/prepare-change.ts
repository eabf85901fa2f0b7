import { check } from '@ovn-console/ovn/checks';
import { plan, type Command, type NorthboundView, type Plan } from '@ovn-console/ovn/commands';
import { chooseUuids, type Operation, type WaitOperation } from '@ovn-console/ovsdb/operations';
import type { ClusterSession } from '../clusters/cluster-session.ts';
import { NotLiveError, RefusedChangeError, StaleChangeError } from '../errors/change-errors.ts';
import type { RowPremise } from './change-types.ts';
import { brokenPremise, premiseGuards, type BrokenPremise } from './premise.ts';
import { transactionFor } from './transaction.ts';

/** A batch of parsed commands, and what the person who sent it relied on. */
export interface PreparedBatch {
  readonly commands: readonly Command[];
  readonly premise: readonly RowPremise[];
  readonly comment: string;
}

export interface PreparedChange {
  readonly plan: Plan;
  readonly operations: readonly Operation[];
}

/**
 * Plans a batch from the contents as they are at this moment.
 * @throws NotLiveError, StaleChangeError when a premise is broken, OvnError, RefusedChangeError.
 */
export function prepareChange(batch: PreparedBatch, session: ClusterSession): PreparedChange {
  requireLive(session);
  const { replica } = session.northbound;
  const { commands, premise, comment } = batch;
  const broken = brokenPremise(premise, replica);
  if (broken) {
    const fault = faultOf(broken, commands, replica);
    throw new StaleChangeError({ ...broken.staleness, fault });
  }
  const planned = plan(commands, replica);
  const refused = check(commands, replica).find(({ severity }) => severity === 'error');
  if (refused) throw new RefusedChangeError(refused);
  const guards: readonly WaitOperation[] = premiseGuards(premise, replica);
  // Rows that have our UUIDs can only be ours, should the answer be lost.
  const operations = chooseUuids([
    ...guards,
    ...transactionFor(planned, { view: replica, comment }),
  ]);
  return { plan: planned, operations };
}

/** @throws NotLiveError: what a change would be based on may be old. */
export function requireLive({ cluster, northbound }: ClusterSession): void {
  const { phase, error } = northbound.state;
  if (phase !== 'live') throw new NotLiveError(cluster.name, error?.message);
}

/** The command that writes the column that somebody changed, to show the message where it belongs. */
function faultOf(
  { premise, staleness }: BrokenPremise,
  commands: readonly Command[],
  view: NorthboundView,
) {
  const changed = staleness.changedColumns.map(({ column }) => column);
  try {
    const { guards } = plan(commands, view);
    return guards.find(
      (guard) =>
        JSON.stringify(guard.operation.where).includes(premise.record) &&
        guard.premise.some((column) => changed.includes(column)),
    )?.fault;
  } catch {
    // The row may be gone, so that nothing can be planned.
    return undefined;
  }
}
