import { Listeners } from '../listeners.ts';
import type { ConnectionState } from './connection-state.ts';

/** `rowsReceived` is left to whoever knows the replica. */
type Tracked = Omit<ConnectionState, 'rowsReceived'>;
type Optional = 'remote' | 'nextAttemptAt' | 'lastReceivedAt' | 'error' | 'roundTripMs';

/** What changes of a state; `undefined` takes a member away. */
export type StateUpdate = Partial<Omit<Tracked, Optional | 'since'>> & {
  readonly [K in Optional]?: Tracked[K] | undefined;
};

/** Holds the present ConnectionState and tells listeners of each new one. */
export class StateTracker {
  readonly #listeners = new Listeners<Tracked>();
  #state: Tracked = Object.freeze({
    phase: 'connecting',
    attempt: 0,
    since: Date.now(),
  });

  get state(): Tracked {
    return this.#state;
  }

  onState(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Nothing follows `closed`. */
  update(update: StateUpdate): void {
    if (this.#state.phase === 'closed') return;
    this.#state = Object.freeze(next(this.#state, update));
    this.#listeners.notify(this.#state);
  }
}

function next(state: Tracked, update: StateUpdate): Tracked {
  const merged: StateUpdate = { ...state, ...update };
  const { remote, nextAttemptAt, lastReceivedAt, error, roundTripMs } = merged;
  const phase = update.phase ?? state.phase;
  return {
    phase,
    attempt: update.attempt ?? state.attempt,
    since: phase === state.phase ? state.since : Date.now(),
    ...(remote !== undefined && { remote }),
    ...(nextAttemptAt !== undefined && { nextAttemptAt }),
    ...(lastReceivedAt !== undefined && { lastReceivedAt }),
    ...(error !== undefined && { error }),
    ...(roundTripMs !== undefined && { roundTripMs }),
  };
}
