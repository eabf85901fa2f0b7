import { closeSync, openSync, readSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

export interface EventLoopWork {
  /** How long this thread worked, without the time that others took from it. */
  readonly workMs: number;
  /** Timers came that much late at most; the histogram's resolution of 1 ms is not subtracted. */
  readonly longestBlockMs: number;
  /** The most that it worked between two timers. */
  readonly longestWorkMs: number;
}

/** Looking costs some microseconds, which count as work. */
const lookEveryMs = 5;

/** Watches for what keeps the event loop from running timers. */
export async function watchEventLoop(): Promise<{ stop(): Promise<EventLoopWork> }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const clock = threadClock();
  let longestWorkMs = 0;
  let workedMs = clock.read();
  const look = (): void => {
    const before = workedMs;
    workedMs = clock.read();
    longestWorkMs = Math.max(longestWorkMs, workedMs - before);
  };
  delay.enable();
  const timer = setInterval(look, lookEveryMs);
  // What came before, such as loading modules, is nobody's block.
  await sleep(20);
  delay.reset();
  longestWorkMs = 0;
  const startedMs = clock.read();
  return {
    async stop() {
      const workMs = clock.read() - startedMs;
      // A block that lasts until now counts when timers run again.
      await sleep(5);
      delay.disable();
      clearInterval(timer);
      clock.close();
      return { workMs, longestBlockMs: delay.max / 1e6, longestWorkMs };
    },
  };
}

/** Milliseconds that this thread has spent on a processor (the kernel's sched-stats.rst). */
function threadClock(): { read(): number; close(): void } {
  const file = openSync('/proc/thread-self/schedstat', 'r');
  const bytes = Buffer.alloc(64);
  return {
    read() {
      const length = readSync(file, bytes, 0, bytes.length, 0);
      return Number.parseInt(bytes.toString('latin1', 0, length), 10) / 1e6;
    },
    close: () => closeSync(file),
  };
}
