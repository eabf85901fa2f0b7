import type { ErrorCause } from '@ovn-console/api';
import { errorCause } from './error-cause.ts';
import { sessionEnded } from './socket-state.ts';

/** What a tRPC client's `subscribe` takes and returns, as far as it is used here. */
interface Handlers<T> {
  onData: (data: T) => void;
  onError: (error: unknown) => void;
  onComplete: () => void;
}
type Subscribe<T> = (handlers: Handlers<T>) => { unsubscribe: () => void };

export interface Watcher<T> {
  readonly onData: (data: T) => void;
  /** Told each time the server ended the subscription with an error. */
  readonly onError?: (cause: ErrorCause | undefined) => void;
}

const RETRY_MS = 2000;

/**
 * Subscribes, and again when the *server* ended the subscription (tRPC's client itself resumes
 * after a lost connection). Returns the function that stops it.
 */
export function keepSubscribed<T>(subscribe: Subscribe<T>, watcher: Watcher<T>): () => void {
  let subscription: { unsubscribe: () => void } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const again = () => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(start, RETRY_MS);
  };
  const start = () => {
    subscription = subscribe({
      onData: watcher.onData,
      onError: (error) => {
        const cause = errorCause(error);
        watcher.onError?.(cause);
        if (cause?.kind === 'signedOut') sessionEnded();
        else again();
      },
      onComplete: again,
    });
  };
  start();

  return () => {
    stopped = true;
    clearTimeout(timer);
    subscription?.unsubscribe();
  };
}
