'use client';
import { create } from 'zustand';

/** How the tab's one WebSocket to the console's server is doing. Times are ms since the epoch, by the browser's clock. */
export interface SocketState {
  readonly phase: 'connecting' | 'open' | 'reconnecting' | 'signedOut';
  /** Attempts since the connection was lost; 0 while it is open. */
  readonly attempt: number;
  readonly nextAttemptAt?: number;
  /** When it was lost: nothing has been received since. */
  readonly lostAt?: number;
}

export const useSocketState = create<SocketState>(() => ({ phase: 'connecting', attempt: 0 }));

const { getState, setState } = useSocketState;

/** The wait before the n-th attempt (from 0): quick at first, never longer than 5 s. */
export function retryDelay(attempt: number, random: number = Math.random()): number {
  const ceiling = Math.min(5000, 250 * 2 ** attempt);
  return Math.round(ceiling * (0.75 + 0.25 * random));
}

export function socketOpened(): void {
  setState({ phase: 'open', attempt: 0 }, true);
}

export function socketLost(now = Date.now()): void {
  const { phase, attempt, lostAt } = getState();
  if (phase === 'signedOut') return;
  setState({ phase: 'reconnecting', attempt, lostAt: lostAt ?? now });
}

/** Called before each wait, so that the screen can say when the next attempt is. */
export function socketWaits(attempt: number, delayMs: number): void {
  if (getState().phase === 'signedOut') return;
  setState({ phase: 'reconnecting', attempt: attempt + 1, nextAttemptAt: Date.now() + delayMs });
}

export function sessionEnded(): void {
  setState({ phase: 'signedOut', lostAt: getState().lostAt ?? Date.now() });
}
