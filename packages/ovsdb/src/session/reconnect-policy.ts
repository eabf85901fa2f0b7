export interface Backoff {
  /** Milliseconds before the first repeated attempt. Default 250. */
  readonly minMs: number;
  /** Milliseconds at most between attempts. Default 8000. */
  readonly maxMs: number;
}

export const defaultBackoff: Backoff = { minMs: 250, maxMs: 8000 };

/** Which remote to try next, and when: all of them in turn, ever more slowly. */
export class ReconnectPolicy {
  readonly #remotes: number;
  readonly #backoff: Backoff;
  readonly #random: () => number;
  #attempt = 0;
  #next = 0;

  /**
   * @param remotes how many there are
   * @param random 0 to 1; jitter keeps clients that lost the same server from returning at once
   */
  constructor(remotes: number, backoff: Backoff, random: () => number = Math.random) {
    this.#remotes = remotes;
    this.#backoff = backoff;
    this.#random = random;
  }

  /** The next attempt: its number since the last success, the remote's index and the delay. */
  next(): { attempt: number; remote: number; delayMs: number } {
    const remote = this.#next;
    this.#next = (this.#next + 1) % this.#remotes;
    this.#attempt++;
    return { attempt: this.#attempt, remote, delayMs: this.#delay(this.#attempt) };
  }

  /**
   * A connection that served for a while has ended: start over, with the same remote first.
   * @param servedMs a server that accepts and drops at once must not be hammered
   */
  ended(servedMs: number): void {
    if (servedMs < this.#backoff.minMs) return;
    this.#attempt = 0;
    this.#next = (this.#next + this.#remotes - 1) % this.#remotes;
  }

  /** Go to another remote next, for instance when this one is no longer the leader. */
  skipRemote(): void {
    if (this.#remotes > 1 && this.#attempt === 0) this.#next = (this.#next + 1) % this.#remotes;
  }

  /** Each remote is tried once without delay. */
  #delay(attempt: number): number {
    const repeats = attempt - this.#remotes;
    if (repeats <= 0) return 0;
    const { minMs, maxMs } = this.#backoff;
    const full = Math.min(maxMs, minMs * 2 ** Math.min(repeats - 1, 30));
    return full * (0.5 + this.#random() / 2);
  }
}
