import process from 'node:process';

/** For how long, in milliseconds of the processor's time, the event loop was held at most. */
export interface BlockWatch extends Disposable {
  longestMs(): number;
}

const everyMs = 5;

/**
 * Watches how much work is done from one turn of a short timer to the next. Counts the processor's
 * time, of all threads, and not the clock's: on a busy machine others take the time in between.
 */
export function watchBlocks(): BlockWatch {
  let longest = 0;
  let last = process.cpuUsage();
  const look = (): void => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    longest = Math.max(longest, (user + system) / 1000);
  };
  const timer = setInterval(look, everyMs);
  return {
    longestMs: () => longest,
    [Symbol.dispose]: () => clearInterval(timer),
  };
}
