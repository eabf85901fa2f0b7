import type { OutcomeUnknownError } from '@ovn-console/ovsdb';
import type { Operation } from '@ovn-console/ovsdb/operations';
import type { ClusterSession } from '../clusters/cluster-session.ts';
import { ChangeLostError, UnresolvedOutcomeError } from '../errors/change-errors.ts';
import { Wake } from '../streams/wake.ts';
import { effectsSeen, isInserted, wasCommitted } from './effects.ts';

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
 * Finds out whether a transaction was committed by looking for its effects, until they are there
 * or the contents are complete again without them. Resolves when they are there.
 *
 * It leaves no trace in the database, and so cannot know everything. A row with a UUID that we
 * chose is proof. Without one, the same changes made by somebody else in the same moment look
 * like ours; and what is not there after reconnecting may still come, if it waits in a server
 * that was stopped and wakes up later, or in the log of a cluster's former leader. What is exact
 * in all of this, but puts keys into the database, is `Session.outcomeOf`
 * (docs/decisions/0007-outcome-tickets.md).
 * @throws ChangeLostError when none of them is, UnresolvedOutcomeError when it cannot be told.
 */
export async function resolveOutcome(
  { northbound, ended }: Pick<ClusterSession, 'northbound' | 'ended'>,
  { operations, effectsBefore, cause }: LostTransaction,
): Promise<void> {
  const signal = AbortSignal.any([ended, AbortSignal.timeout(patienceMs)]);
  const wake = new Wake();
  // On the old connection the transaction may still be waiting its turn; on a new one it is not.
  let reconnected = northbound.state.phase !== 'live';
  const subscriptions = [
    northbound.replica.subscribe(() => wake.wake()),
    northbound.onState(({ phase }) => {
      reconnected ||= phase !== 'live';
      wake.wake();
    }),
  ];
  try {
    while (!signal.aborted) {
      const { replica } = northbound;
      const committed =
        isInserted(operations, replica) ||
        wasCommitted(effectsBefore, effectsSeen(operations, replica));
      const isLive = northbound.state.phase === 'live';
      if (isLive && committed) return;
      if (isLive && reconnected) throw committed === false ? lost(cause) : unresolved(cause);
      await wake.wait(signal);
    }
    throw unresolved(cause);
  } finally {
    for (const unsubscribe of subscriptions) unsubscribe();
  }
}

function lost(cause: OutcomeUnknownError): ChangeLostError {
  return new ChangeLostError(cause);
}

function unresolved(cause: OutcomeUnknownError): UnresolvedOutcomeError {
  return new UnresolvedOutcomeError(cause);
}
