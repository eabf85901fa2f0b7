import type { Duplex } from 'node:stream';
import { toError } from '../to-error.ts';
import type { NamedConnector } from './connector.ts';

/**
 * Opens a connector's stream, and stops waiting for it when the signal aborts even if the
 * connector takes no notice: a stream that still comes then is destroyed.
 */
export async function openStream(remote: NamedConnector, signal: AbortSignal): Promise<Duplex> {
  signal.throwIfAborted();
  const opening = remote.connect(signal);
  try {
    return await Promise.race([opening, aborted(signal)]);
  } catch (error) {
    opening.then((late) => late.destroy()).catch(() => {}); // Its failure is the one at hand.
    throw error;
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(toError(signal.reason)), { once: true });
  });
}
