/** How a program of the benchmark and the benchmark talk: JSON, one message a line. */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Written at once, not when the event loop comes to it: the program may end right after. */
export function report(message: object): void {
  writeSync(1, `${JSON.stringify(message)}\n`);
}

/** Further orders, as they come. */
export async function* orders<T>(): AsyncGenerator<T> {
  for await (const line of createInterface(process.stdin)) {
    const order: T = JSON.parse(line);
    yield order;
  }
}

/** Nanoseconds of the machine's monotonic clock, which all processes share. */
export function now(): bigint {
  return process.hrtime.bigint();
}
