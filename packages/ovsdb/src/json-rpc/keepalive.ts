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
  /** Milliseconds that a probe may stay unanswered; a server at work on a large reply needs more. */
  patienceMs: number;
  #lastReceived = performance.now();
  #probedAt: number | undefined;
  #timer: NodeJS.Timeout | undefined;

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
    clearTimeout(this.#timer);
  }

  #schedule(delayMs: number): void {
    // Timers run before pending input is read: look only after that, or an event loop that
    // was busy for long would take its own silence for the peer's.
    const afterInput = () => setImmediate(() => this.#check());
    this.#timer = setTimeout(afterInput, Math.max(1, delayMs));
  }

  #check(): void {
    const silentMs = performance.now() - this.#lastReceived;
    if (this.#probedAt === undefined) this.#probeIfIdle(silentMs);
    else if (performance.now() - this.#probedAt < this.patienceMs) this.#waitForProbe();
    else this.#options.expired(silentMs);
  }

  #probeIfIdle(silentMs: number): void {
    const { intervalMs, probe } = this.#options;
    if (silentMs < intervalMs) {
      this.#schedule(intervalMs - silentMs);
      return;
    }
    this.#probedAt = performance.now();
    probe();
    this.#waitForProbe();
  }

  #waitForProbe(): void {
    this.#schedule(Math.min(this.patienceMs, this.#options.intervalMs));
  }
}
