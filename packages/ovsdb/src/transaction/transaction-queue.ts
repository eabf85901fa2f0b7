import { TimeoutError } from '../errors.ts';
import type { Patience } from './transact.ts';

/** One transaction that may have to wait before it is sent. */
export interface QueuedTransaction<T> {
  /** Whether it could be sent now, were it the first in the queue. */
  readonly isReady: () => boolean;
  /** Resolves when it may be; called when its turn has come. */
  readonly prepare: () => Promise<void>;
  /** Sends it before returning. What is left of the patience is for the answer. */
  readonly send: (patience: Patience) => Promise<T>;
}

/**
 * Sends transactions in the order of the calls, at once where nothing is in the way, and keeps
 * back those that the connection does not take yet.
 */
export class TransactionQueue {
  #tail: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** How many are waiting to be sent. */
  get waiting(): number {
    return this.#waiting;
  }

  /**
   * @throws what `prepare` and `send` throw, and before it is sent the signal's reason or
   *   TimeoutError. What has been sent is left to `send`.
   */
  run<T>(transaction: QueuedTransaction<T>, patience: Patience): Promise<T> {
    patience.signal?.throwIfAborted();
    if (this.#waiting === 0 && transaction.isReady()) return transaction.send(patience);
    return new Promise((resolve, reject) => {
      const startedAt = performance.now();
      const beforehand = giveUpBeforehand(patience, reject);
      const turn = async () => {
        if (!beforehand.aborted) await transaction.prepare();
        if (beforehand.aborted) return;
        beforehand.end();
        const { signal, timeoutMs } = patience;
        const left = timeoutMs && Math.max(1, timeoutMs - (performance.now() - startedAt));
        resolve(transaction.send({ signal, timeoutMs: left }));
      };
      this.#waiting++;
      this.#tail = this.#tail
        .then(turn)
        .catch(reject)
        .finally(() => {
          beforehand.end();
          this.#waiting--;
        });
    });
  }
}

/** What may happen to a transaction before it is sent. */
interface Beforehand {
  /** Somebody was told that it will not be sent. */
  readonly aborted: boolean;
  /** From now on nobody is told. */
  end(): void;
}

function giveUpBeforehand(
  { signal, timeoutMs }: Patience,
  reject: (reason: unknown) => void,
): Beforehand {
  let aborted = false;
  const giveUp = (reason: unknown) => {
    aborted = true;
    reject(reason);
  };
  const onAbort = () => giveUp(signal?.reason);
  const onTimeout = () => giveUp(new TimeoutError(`not sent within ${timeoutMs} ms`));
  const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
  signal?.addEventListener('abort', onAbort, { once: true });
  return {
    get aborted() {
      return aborted;
    },
    end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}
