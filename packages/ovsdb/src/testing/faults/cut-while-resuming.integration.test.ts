import { describe, expect, it } from 'vitest';
import { cutAfter, meter } from '../proxy-faults.ts';
import { startClusteredShop } from '../shop.ts';
import { Exchange } from './exchange.ts';

/** One in so many offsets: a transaction of a cluster waits for the disk. */
const step = 7;

describe('a session whose connection is cut again while it resumes', () => {
  it.each(['toClient', 'toServer'] as const)(
    '%s: resumes in the end, from what it has',
    { timeout: 180_000 },
    async (way) => {
      await using exchange = await Exchange.on(await startClusteredShop(), 2000);
      const count = { bytes: 0 };
      const once = await exchange.run(
        (connection) => (connection === 1 ? { [way]: [meter(count)] } : {}),
        { outage: true },
      );
      expect(once).toMatchObject({ connections: 2, outcomes: ['done', 'done'] });
      expect(once.changes).toEqual(['initial', 'update', 'update', 'update']);
      for (let offset = 0; offset < count.bytes; offset += step) {
        const { changes, connections } = await exchange.run(
          (connection) => (connection === 1 ? { [way]: [cutAfter(offset)] } : {}),
          { outage: true },
        );
        expect(connections).toBe(3);
        expect(changes).not.toContain('resync');
      }
    },
  );
});
