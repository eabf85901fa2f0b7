import { toError } from '../to-error.ts';

/**
 * Resolves with the first value of `look` that is not undefined: of now, or of a moment when
 * something changed. Rejects with what `look` throws, or with the signal's reason.
 * @param onChange calls its argument after each change, until the returned function is called
 */
export function until<T>(
  onChange: (listener: () => void) => () => void,
  look: () => T | undefined,
  signal?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const present = look();
    if (present !== undefined) {
      resolve(present);
      return;
    }
    const stop = () => {
      unsubscribe();
      signal?.removeEventListener('abort', onAbort);
    };
    const onAbort = () => {
      stop();
      reject(toError(signal?.reason));
    };
    const unsubscribe = onChange(() => {
      try {
        const value = look();
        if (value === undefined) return;
        stop();
        resolve(value);
      } catch (error) {
        stop();
        reject(toError(error));
      }
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
