import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutAfter, meter, resetAfter } from '../proxy-faults.ts';
import { startShop } from '../shop.ts';
import { Exchange } from './exchange.ts';
import type { Ending } from './exchange.ts';

/** Several at a time, each with a server of its own: half of a run is spent waiting. */
let exchanges: Exchange[];

beforeAll(async () => {
  exchanges = await Promise.all([1, 2, 3].map(async () => Exchange.on(await startShop())));
});

afterAll(async () => {
  await Promise.all(exchanges.map((exchange) => exchange[Symbol.asyncDispose]()));
});

/** Runs once for every offset; `offset` is the number of bytes that get through. */
async function forEachOffset(
  bytes: number,
  run: (exchange: Exchange, offset: number) => Promise<Ending>,
): Promise<Ending[]> {
  const endings: Ending[] = [];
  let next = 0;
  const work = async (exchange: Exchange) => {
    while (next < bytes) {
      const offset = next++;
      endings[offset] = await run(exchange, offset);
    }
  };
  await Promise.all(exchanges.map(work));
  return endings;
}

describe('a session whose connection is cut at every byte of an exchange', () => {
  const ways = ['toClient', 'toServer'] as const;
  it.each(ways)('%s: recovers and loses nothing', { timeout: 180_000 }, async (way) => {
    const count = { bytes: 0 };
    const whole = await exchanges[0]?.run(() => ({ [way]: [meter(count)] }));
    expect(whole).toMatchObject({ connections: 1, outcomes: ['done', 'done'], errors: [] });
    expect(count.bytes).toBeGreaterThan(500);

    const endings = await forEachOffset(count.bytes, (exchange, offset) =>
      exchange.run((connection) =>
        // Every other one as an orderly end, every other one as a reset.
        connection > 0 ? {} : { [way]: [offset % 2 === 0 ? cutAfter(offset) : resetAfter(offset)] },
      ),
    );
    expect(endings.map(({ connections }) => connections)).toEqual(endings.map(() => 2));
    const outcomes = endings.flatMap((ending) => ending.outcomes);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'not sent', 'unknown']));
  });
});
