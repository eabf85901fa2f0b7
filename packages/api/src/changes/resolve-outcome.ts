import type { OutcomeUnknownError } from '@ovn-console/ovsdb';
import type { Operation } from '@ovn-console/ovsdb/operations';
import type { ClusterSession } from '../clusters/cluster-session.ts';
import { ChangeLostError, UnresolvedOutcomeError } from '../errors/change-errors.ts';
import { untilState } from '../streams/until-state.ts';
import { effectsSeen, wasCommitted } from './effects.ts';

/** How long a person is kept waiting for the database to come back and tell. */
const patienceMs = 20_000;

/** A transaction whose answer was lost. */
export interface LostTransaction {
  readonly operations: readonly Operation[];
  /** `effectsSeen` just before it was sent. */
  readonly effectsBefore: readonly boolean[];
  readonly cause: OutcomeUnknownError;
}

/**
 * Finds out whether a transaction was committed by looking for its effects once the contents are
 * live again. Resolves when they are there.
 * @throws ChangeLostError when none of them is, UnresolvedOutcomeError when it cannot be told.
 */
export async function resolveOutcome(
  { northbound, ended }: Pick<ClusterSession, 'northbound' | 'ended'>,
  { operations, effectsBefore, cause }: LostTransaction,
): Promise<void> {
  const signal = AbortSignal.any([ended, AbortSignal.timeout(patienceMs)]);
  // The session may not have noticed yet that it lost its connection.
  await untilState(northbound, ({ phase }) => phase !== 'live', signal);
  await untilState(northbound, ({ phase }) => phase === 'live', signal);
  if (signal.aborted) throw new UnresolvedOutcomeError(cause);
  const committed = wasCommitted(effectsBefore, effectsSeen(operations, northbound.replica));
  if (committed === undefined) throw new UnresolvedOutcomeError(cause);
  if (!committed) throw new ChangeLostError(cause);
}
