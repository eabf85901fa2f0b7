import { run, startDatabase } from '@ovn-console/lab';
import type { Database as Server } from '@ovn-console/lab';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { openSession } from '../session/session.ts';
import type { Session } from '../session/session.ts';
import { northbound } from '../testing/northbound.ts';
import type { Replica } from './replica.ts';
import { waitFor } from './wait-for.ts';

let server: Server;
let session: Session<typeof northbound>;
let listening: number;
let replica: Replica<typeof northbound>;

beforeAll(async () => {
  server = await startDatabase({ schema: 'nb' });
  session = openSession({ database: northbound, remotes: [server.remote] });
  await session.ready();
  listening = 0;
  replica = session.replica;
  const subscribe = replica.subscribe.bind(replica);
  vi.spyOn(replica, 'subscribe').mockImplementation((listener) => {
    listening++;
    const unsubscribe = subscribe(listener);
    return () => {
      listening--;
      unsubscribe();
    };
  });
});

afterAll(async () => {
  await session.close();
  await server.stop();
});

const addSwitch = (name: string) => run(['ovn-nbctl', `--db=${server.remote}`, 'ls-add', name]);
const named = (name: string) => (contents: typeof replica) =>
  contents.table('Logical_Switch').findBy('name', name)[0];

describe('waitFor', () => {
  it('resolves with what is there already, without listening', async () => {
    await addSwitch('there');
    await waitFor(replica, named('there'));
    const found = waitFor(replica, named('there'));
    expect(listening).toBe(0);
    const row = await found;
    expectTypeOf(row.name).toBeString();
    expect(row.name).toBe('there');
  });

  it('resolves with what comes, and ends listening', async () => {
    const found = waitFor(replica, named('coming'));
    expect(listening).toBe(1);
    await Promise.all([found, addSwitch('other'), addSwitch('coming')]);
    expect((await found).name).toBe('coming');
    expect(listening).toBe(0);
  });

  it('rejects with the signal’s reason, and ends listening', async () => {
    const reason = { whatever: 'it is' };
    const abort = new AbortController();
    const waiting = waitFor(replica, named('never'), { signal: abort.signal });
    abort.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(listening).toBe(0);
    const late = waitFor(replica, named('there'), { signal: abort.signal });
    await expect(late).rejects.toBe(reason);
  });

  it('rejects with what the predicate throws, and ends listening', async () => {
    const error = new Error('no such port');
    let calls = 0;
    const waiting = waitFor(replica, () => {
      if (++calls > 1) throw error;
    });
    await Promise.all([expect(waiting).rejects.toBe(error), addSwitch('trigger')]);
    expect(listening).toBe(0);
    const failing = waitFor(replica, () => {
      throw error;
    });
    await expect(failing).rejects.toBe(error);
  });
});
