import type { RowDifference } from '@ovn-console/ovn/inverse';
import { OperationError, OutcomeUnknownError, type OperationResult } from '@ovn-console/ovsdb';
import type { Operation } from '@ovn-console/ovsdb/operations';
import type { ClusterSession } from '../clusters/cluster-session.ts';
import { Wake } from '../streams/wake.ts';
import { ChangeCapture } from './change-capture.ts';
import { effectsSeen } from './effects.ts';
import { resolveOutcome } from './resolve-outcome.ts';
import { nbCfgIn } from './transaction.ts';

export interface SentChange {
  readonly nbCfg: number | undefined;
  readonly differences: readonly RowDifference[];
}

/** How often a change is planned again because the contents changed between planning and commit. */
export const maxReplans = 3;

/** What somebody else's transaction, committed in between, makes ours fail with. */
const mismatchCodes = new Set([
  'timed out',
  'constraint violation',
  'referential integrity violation',
]);

/** How long to wait for news of the transaction that made ours fail; it is on its way. */
const newsTimeoutMs = 1000;

/**
 * Sends one transaction, and returns when the replica shows it.
 * @throws OvsdbError, ChangeLostError or UnresolvedOutcomeError.
 */
export async function sendTransaction(
  operations: readonly Operation[],
  session: ClusterSession,
): Promise<SentChange> {
  using capture = new ChangeCapture(session.northbound.replica);
  const results = await transact(operations, session);
  const nbCfg = results ? nbCfgIn(results) : currentNbCfg(session);
  return { nbCfg, differences: capture.differencesAt(nbCfg) };
}

/** Whether somebody else's transaction, committed in between, can be why this one was refused. */
export function isMismatch(error: unknown): boolean {
  return error instanceof OperationError && mismatchCodes.has(error.code);
}

/** Returns when something has changed in NB, or nothing has for a while. */
export async function news({ northbound, ended }: ClusterSession): Promise<void> {
  const wake = new Wake();
  const unsubscribe = northbound.replica.subscribe(() => wake.wake());
  await wake.wait(ended, newsTimeoutMs);
  unsubscribe();
}

/** The results; undefined when the answer was lost, but the contents show that it was committed. */
async function transact(
  operations: readonly Operation[],
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
