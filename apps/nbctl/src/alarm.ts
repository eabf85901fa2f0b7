import { constants } from 'node:os';

/** How a shell reports a program that died by SIGALRM. */
export const alarmStatus = 128 + constants.signals.SIGALRM;

/** The time that `--timeout` allows is over. ovn-nbctl dies by a signal then. */
export class Alarm extends Error {
  override readonly name = 'Alarm';
  readonly module = 'fatal_signal';

  constructor() {
    super(`terminating with signal ${constants.signals.SIGALRM} (Alarm clock)`);
  }
}

/** Aborts with an `Alarm` after some seconds; never when there is no limit. */
export class AlarmClock implements Disposable {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout | undefined;

  constructor(seconds: number | undefined) {
    if (seconds === undefined) return;
    // Longer than a timer can wait is as good as for ever.
    const milliseconds = Math.min(seconds * 1000, 2 ** 31 - 1);
    this.#timer = setTimeout(() => this.#controller.abort(new Alarm()), milliseconds);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}
