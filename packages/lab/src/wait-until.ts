import { setTimeout as delay } from 'node:timers/promises';

export interface WaitOptions {
  /** Milliseconds until it is given up with a `WaitTimeoutError`; 10 s if not told. */
  readonly timeoutMs?: number;
  readonly intervalMs?: number;
  readonly signal?: AbortSignal;
}

export class WaitTimeoutError extends Error {
  override readonly name = 'WaitTimeoutError';
}

/**
 * Resolves with the condition's first value that is not undefined or false. For what can only be asked again and
 * again, such as whether a daemon accepts connections yet; what can be waited for is waited for.
 */
export async function waitUntil<T>(
  description: string,
  condition: () => T | Promise<T>,
  options: WaitOptions = {},
): Promise<Exclude<T, undefined | false>> {
  const { timeoutMs = 10_000, intervalMs = 10, signal } = options;
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    signal?.throwIfAborted();
    const value = await condition();
    if (isThere(value)) return value;
    if (performance.now() > deadline) {
      throw new WaitTimeoutError(`waited ${timeoutMs / 1000} s in vain for ${description}`);
    }
    await delay(intervalMs, undefined, signal ? { signal } : {});
  }
}

function isThere<T>(value: T): value is Exclude<T, undefined | false> {
  return value !== undefined && value !== false;
}
