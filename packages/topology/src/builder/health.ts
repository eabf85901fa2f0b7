import type { State } from '../graph.ts';

/** A state, and why it is not `up`. */
export interface Health {
  readonly state: State;
  readonly reason?: string;
}

export const up: Health = { state: 'up' };
export const down = (reason: string): Health => ({ state: 'down', reason });
export const pending = (reason: string): Health => ({ state: 'pending', reason });
export const unknown = (reason: string): Health => ({ state: 'unknown', reason });
export const error = (reason: string): Health => ({ state: 'error', reason });

/** Not in the southbound database: ovn-northd is behind, stopped, or refuses it (see its log). */
export const notProcessed = pending('ovn-northd has not processed it yet');

const worstFirst: readonly State[] = ['error', 'down', 'pending', 'unknown', 'up'];

export function worseOf(one: Health, other: Health): Health {
  const { state, reason } =
    worstFirst.indexOf(other.state) < worstFirst.indexOf(one.state) ? other : one;
  return { state, ...(reason !== undefined && { reason }) };
}
