import type { Database } from '../schema/database.ts';
import type { Replica } from './replica.ts';

/** What a predicate may not be fulfilled with. */
type Falsy = undefined | null | false | 0 | 0n | '';

export interface WaitForOptions {
  /** Stops waiting; the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Resolves with the first truthy result of the predicate, which is asked at once and then after
 * each transaction that changed something, in the very moment when the replica has it. Nothing
 * is listened to before and after.
 * @throws what the predicate throws; the signal's reason. A replica that is not kept up any
 *   more, since its session is closed, never changes again: give a signal.
 * @example
 * const port = await waitFor(
 *   session.replica,
 *   (replica) => replica.table('Logical_Switch_Port').findBy('name', 'vm1')[0],
 *   { signal: AbortSignal.timeout(5000) },
 * );
 */
export function waitFor<D extends Database, T>(
  replica: Replica<D>,
  predicate: (replica: Replica<D>) => T,
  { signal }: WaitForOptions = {},
): Promise<Exclude<T, Falsy>> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const present = predicate(replica);
    if (isTruthy(present)) {
      resolve(present);
      return;
    }
    const stop = () => {
      unsubscribe();
      signal?.removeEventListener('abort', onAbort);
    };
    const onAbort = () => {
      stop();
      reject(signal?.reason);
    };
    const unsubscribe = replica.subscribe(() => {
      try {
        const value = predicate(replica);
        if (!isTruthy(value)) return;
        resolve(value);
      } catch (error) {
        reject(error);
      }
      stop();
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

function isTruthy<T>(value: T): value is Exclude<T, Falsy> {
  return Boolean(value);
}
