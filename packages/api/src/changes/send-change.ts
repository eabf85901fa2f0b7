import {
  explainStale,
  isPremise,
  type Guard,
  type Plan,
  type StaleRowError,
} from '@ovn-console/ovn/commands';
import { OperationError, OutcomeUnknownError, type OperationResult } from '@ovn-console/ovsdb';
import type { ClusterSession } from '../clusters/cluster-session.ts';
import { StaleChangeError } from '../errors/change-errors.ts';
import type { RowDifference } from '../journal/journal-record.ts';
import { valueToJson } from '../rows/row-json.ts';
import { Wake } from '../streams/wake.ts';
import { ChangeCapture } from './change-capture.ts';
import { effectsSeen, rowAt, type Contents } from './effects.ts';
import { brokenPremise } from './premise.ts';
import { prepareChange, type PreparedBatch, type PreparedChange } from './prepare-change.ts';
import { resolveOutcome } from './resolve-outcome.ts';
import { nbCfgIn } from './transaction.ts';

export interface SentChange {
  readonly nbCfg: number | undefined;
  readonly differences: readonly RowDifference[];
}

/** How often a batch is planned again because the contents changed between planning and commit. */
const maxReplans = 3;

/** What somebody else's transaction, committed in between, makes ours fail with. */
const mismatchCodes = new Set([
  'timed out',
  'constraint violation',
  'referential integrity violation',
]);

/** How long to wait for news of the transaction that made ours fail; it is on its way. */
const newsTimeoutMs = 1000;

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
    using capture = new ChangeCapture(session.northbound.replica);
    try {
      const results = await transact(prepared, session);
      const nbCfg = results ? nbCfgIn(results) : currentNbCfg(session);
      return { nbCfg, differences: capture.differencesAt(nbCfg) };
    } catch (error) {
      if (!isMismatch(error) || replans === maxReplans) throw error;
      if (!isVisiblyStale(prepared, batch, session)) await news(session);
      refuseOverwriting(prepared.plan, session);
      prepared = prepareChange(batch, session);
    }
  }
}

/** The results; undefined when the answer was lost, but the contents show that it was committed. */
async function transact(
  { operations }: PreparedChange,
  session: ClusterSession,
): Promise<readonly OperationResult[] | undefined> {
  const effectsBefore = effectsSeen(operations, session.northbound.replica);
  try {
    return await session.northbound.transact(operations, { timeoutMs: 30_000 });
  } catch (error) {
    if (!(error instanceof OutcomeUnknownError)) throw error;
    await resolveOutcome(session, { operations, effectsBefore, cause: error });
    return undefined;
  }
}

function currentNbCfg({ northbound }: ClusterSession): number | undefined {
  const [global] = northbound.replica.table('NB_Global').rows();
  return global && Number(global.nb_cfg);
}

function isMismatch(error: unknown): boolean {
  return error instanceof OperationError && mismatchCodes.has(error.code);
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

async function news({ northbound, ended }: ClusterSession): Promise<void> {
  const wake = new Wake();
  const unsubscribe = northbound.replica.subscribe(() => wake.wake());
  await wake.wait(ended, newsTimeoutMs);
  unsubscribe();
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
