import {
  explainStale,
  isPremise,
  type Guard,
  type Plan,
  type StaleRowError,
} from '@ovn-console/ovn/commands';
import type { ClusterSession } from '../clusters/cluster-session.ts';
import { StaleChangeError } from '../errors/change-errors.ts';
import { valueToJson } from '@ovn-console/ovn/inverse';
import { rowAt, type Contents } from './effects.ts';
import { brokenPremise } from './premise.ts';
import { prepareChange, type PreparedBatch, type PreparedChange } from './prepare-change.ts';
import {
  isMismatch,
  maxReplans,
  news,
  sendTransaction,
  type SentChange,
} from './send-transaction.ts';

/**
 * Sends a prepared batch as one transaction, and returns when the replica shows it. When somebody
 * changed the contents in between, plans again from what they are now, a few times.
 * @throws what prepareChange throws, StaleChangeError when somebody changed what this would write
 *   over, OvsdbError, ChangeLostError or UnresolvedOutcomeError.
 */
export async function sendChange(
  first: PreparedChange,
  batch: PreparedBatch,
  session: ClusterSession,
): Promise<SentChange> {
  let prepared = first;
  for (let replans = 0; ; replans += 1) {
    try {
      return await sendTransaction(prepared.operations, session);
    } catch (error) {
      if (!isMismatch(error) || replans === maxReplans) throw error;
      if (!isVisiblyStale(prepared, batch, session)) await news(session);
      refuseOverwriting(prepared.plan, session);
      prepared = prepareChange(batch, session);
    }
  }
}

/** Whether the replica already has what made the transaction fail. */
function isVisiblyStale(
  { plan }: PreparedChange,
  { premise }: PreparedBatch,
  { northbound: { replica } }: ClusterSession,
): boolean {
  const stale = explainStale(plan, replica) ?? brokenPremise(premise, replica);
  return stale !== undefined;
}

/** Planning again must not undo what somebody else wrote where this batch writes too. */
function refuseOverwriting(plan: Plan, { northbound: { replica } }: ClusterSession): void {
  for (const guard of plan.guards) {
    const broken = explainStale({ guards: [guard] }, replica);
    if (broken && isPremise(guard, broken.stale)) throw toStaleChange(guard, broken, replica);
  }
}

function toStaleChange(
  { operation }: Guard,
  { stale, commandIndex, field }: StaleRowError,
  contents: Contents,
): StaleChangeError {
  const row = rowAt(operation, contents);
  const changedColumns = stale.changedColumns.map((column) => ({
    column,
    ...(row && { current: valueToJson(row[column]) }),
  }));
  const fault = { commandIndex, field };
  return new StaleChangeError({ ...stale, record: row?._uuid, changedColumns, fault });
}
