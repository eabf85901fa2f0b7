export interface KeepaliveOptions {
  /** Milliseconds without a byte received after which a probe is sent. */
  readonly intervalMs: number;
  /** Sends an `echo`. */
  readonly probe: () => void;
  /** The peer was silent for too long after a probe. */
  readonly expired: (silentMs: number) => void;
}

/**
 * Notices a peer that is gone without closing (lib/reconnect.c of Open vSwitch): probes it when
 * idle; any byte received counts as life, not only the answer.
 */
export class Keepalive {
  readonly #options: KeepaliveOptions;
  /**
   * Milliseconds of silence that are nothing to worry about, at least the interval. A server at
   * work on a large reply needs more, and is not probed meanwhile: it could not answer, and
   * unacknowledged bytes would keep TCP from looking by itself for whether the other end is there.
   */
  patienceMs: number;
  #lastReceived = performance.now();
  #probedAt: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(options: KeepaliveOptions) {
    this.#options = options;
    this.patienceMs = options.intervalMs;
    this.#schedule(options.intervalMs);
  }

  received(): void {
    this.#lastReceived = performance.now();
    this.#probedAt = undefined;
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #schedule(delayMs: number): void {
    if (this.#isStopped) return;
    // Timers run before pending input is read: look only after that, or an event loop that
    // was busy for long would take its own silence for the peer's.
    const afterInput = () => setImmediate(() => this.#check());
    this.#timer = setTimeout(afterInput, Math.max(1, delayMs));
  }

  /** Milliseconds of silence after which a probe is due. */
  get #quietMs(): number {
    return Math.max(this.#options.intervalMs, this.patienceMs);
  }

  #check(): void {
    if (this.#isStopped) return;
    const { intervalMs, expired } = this.#options;
    const now = performance.now();
    const silentMs = now - this.#lastReceived;
    if (this.#probedAt === undefined) this.#probeIfIdle(silentMs);
    else if (now - this.#probedAt >= intervalMs && silentMs >= this.#quietMs + intervalMs) {
      expired(silentMs);
    } else this.#schedule(intervalMs);
  }

  #probeIfIdle(silentMs: number): void {
    const { intervalMs, probe } = this.#options;
    const quietMs = this.#quietMs - silentMs;
    if (quietMs > 0) {
      // The patience may be shorter by then.
      this.#schedule(Math.min(quietMs, intervalMs));
      return;
    }
    this.#probedAt = performance.now();
    probe();
    this.#schedule(intervalMs);
  }
}
