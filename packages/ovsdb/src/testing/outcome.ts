import { ConnectionError, OutcomeUnknownError } from '../errors.ts';
import type { Database } from '../schema/database.ts';
import type { Session } from '../session/session.ts';
import type { Operation } from '../transaction/operation.ts';

/** How a transaction ended for the client, when it was not refused. */
export type Outcome = 'done' | 'not sent' | 'unknown';

/** Runs a transaction over a connection that may be lost. Rejects when it was refused. */
export async function outcomeOf<D extends Database>(
  session: Session<D>,
  operations: readonly Operation[],
): Promise<Outcome> {
  try {
    await session.transact(operations);
    return 'done';
  } catch (error) {
    if (error instanceof OutcomeUnknownError) return 'unknown';
    if (error instanceof ConnectionError) return 'not sent';
    throw error;
  }
}

/** Those of the outcomes, by name, that are not true, given the names of all rows that are there. */
export function liesAmong(
  outcomes: ReadonlyMap<string, Outcome>,
  present: readonly unknown[],
): string[] {
  return [...outcomes]
    .filter(([name, outcome]) => !isTrue(outcome, present.filter((each) => each === name).length))
    .map(([name, outcome]) => `${name}: ${outcome}`);
}

function isTrue(outcome: Outcome, times: number): boolean {
  if (outcome === 'unknown') return times <= 1;
  return times === (outcome === 'done' ? 1 : 0);
}
