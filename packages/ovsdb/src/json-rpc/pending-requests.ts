import type { ObjectReader } from '../codec/object-reader.ts';
import { TimeoutError } from '../errors.ts';
import { toError } from '../to-error.ts';

export interface RequestOptions {
  /** Stops waiting for the answer; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until TimeoutError; without it the wait lasts as long as the connection. */
  readonly timeoutMs?: number | undefined;
  /** Reads the contents in the answer as they arrive; the result has `{}` in their place then. */
  readonly contents?: ObjectReader | undefined;
  /** Called when nobody waits for the answer any more, with the request's id. */
  readonly onAbandoned?: (id: number) => void;
}

interface Pending {
  readonly contents: ObjectReader | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** Requests that were sent and not answered yet. */
export class PendingRequests {
  readonly #pending = new Map<number, Pending>();
  #lastId = -1;
  #contents = 0;

  /** How many answers are to be read by readers of their own. */
  get contents(): number {
    return this.#contents;
  }

  contentsOf(id: number): ObjectReader | undefined {
    return this.#pending.get(id)?.contents;
  }

  nextId(): number {
    return ++this.#lastId;
  }

  /** Waits for the answer to the request of that id. */
  wait(id: number, options: RequestOptions): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const stopWaiting = whenOver(options, (reason) => {
        options.onAbandoned?.(id);
        this.take(id)?.reject(reason);
      });
      if (options.contents) this.#contents++;
      this.#pending.set(id, {
        contents: options.contents,
        resolve(result) {
          stopWaiting();
          resolve(result);
        },
        reject(reason) {
          stopWaiting();
          reject(reason);
        },
      });
    });
  }

  /** The pending request of that id, now taken out; undefined if it was abandoned meanwhile. */
  take(id: unknown): Pending | undefined {
    if (typeof id !== 'number') return undefined;
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (pending?.contents) this.#contents--;
    return pending;
  }

  rejectAll(reason: Error): void {
    const all = [...this.#pending.values()];
    this.#pending.clear();
    this.#contents = 0;
    for (const pending of all) pending.reject(reason);
  }
}

/** Calls `abandon` on timeout or abort, until the returned function is called. */
function whenOver(options: RequestOptions, abandon: (reason: Error) => void): () => void {
  const { signal, timeoutMs } = options;
  const onAbort = () => abandon(toError(signal?.reason));
  const onTimeout = () => abandon(new TimeoutError(`no answer within ${timeoutMs} ms`));
  const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
  signal?.addEventListener('abort', onAbort, { once: true });
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  };
}
