import { LockLostError } from '../errors.ts';
import type { AssertOperation } from '../transaction/operation.ts';
import type { Lock } from './lock.ts';

/**
 * - `queued`: behind another claim of this session
 * - `asked`: the server has not answered yet
 * - `waiting`: the server has put it in line
 * - `held`
 * - `over`: released, lost or given up
 */
type ClaimState = 'queued' | 'asked' | 'waiting' | 'held' | 'over';

/** Somebody's wish to have a lock, and the lock once it is had. */
export class LockClaim implements Lock {
  readonly name: string;
  readonly isSteal: boolean;
  readonly #lost = new AbortController();
  readonly #onRelease: (claim: LockClaim) => Promise<void>;
  #state: ClaimState = 'queued';
  #resolve: (lock: Lock) => void = () => {};
  #reject: (reason: unknown) => void = () => {};

  /** Settles when the lock is had, or the wish is given up. */
  readonly granted: Promise<Lock>;

  constructor(name: string, isSteal: boolean, onRelease: (claim: LockClaim) => Promise<void>) {
    this.name = name;
    this.isSteal = isSteal;
    this.#onRelease = onRelease;
    this.granted = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  get state(): ClaimState {
    return this.#state;
  }

  get isHeld(): boolean {
    return this.#state === 'held';
  }

  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  get assertion(): AssertOperation {
    return { op: 'assert', lock: this.name };
  }

  /** It stands with the server as told. */
  moveTo(state: 'queued' | 'asked' | 'waiting'): void {
    this.#state = state;
  }

  grant(): void {
    this.#state = 'held';
    this.#resolve(this);
  }

  /** Ends the wish, or the holding of the lock, against the owner's will. */
  end(reason: unknown): void {
    const wasHeld = this.isHeld;
    this.#state = 'over';
    if (!wasHeld) this.#reject(reason);
    else if (reason instanceof LockLostError) this.#lost.abort(reason);
    else this.#lost.abort(new LockLostError(`lock "${this.name}" is lost`, { cause: reason }));
  }

  async release(): Promise<void> {
    if (!this.isHeld) return;
    this.#state = 'over';
    await this.#onRelease(this);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.release();
  }
}
