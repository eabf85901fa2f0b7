import type { ConnectionState } from '@ovn-console/ovsdb';
import { Wake } from './wake.ts';

interface WithState {
  readonly state: ConnectionState;
  onState(listener: (state: ConnectionState) => void): () => void;
}

/** Resolves as soon as the session's state satisfies the condition, or the signal aborts. */
export async function untilState(
  session: WithState,
  condition: (state: ConnectionState) => boolean,
  signal: AbortSignal,
): Promise<void> {
  const wake = new Wake();
  const unsubscribe = session.onState(() => wake.wake());
  try {
    while (!signal.aborted && !condition(session.state)) await wake.wait(signal);
  } finally {
    unsubscribe();
  }
}
