import type { ConnectionState } from '../session/connection-state.ts';

interface WithState {
  onState(listener: (state: ConnectionState) => void): unknown;
}

/**
 * Collects what a session says is in the way, from now on: `state.error` itself may be that of a
 * later attempt by the time that somebody looks.
 */
export function messagesOf(session: WithState): readonly string[] {
  const messages: string[] = [];
  session.onState(({ error }) => {
    if (error !== undefined && error.message !== messages.at(-1)) messages.push(error.message);
  });
  return messages;
}
