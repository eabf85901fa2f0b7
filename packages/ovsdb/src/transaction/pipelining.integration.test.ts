import { once } from 'node:events';
import { connect } from 'node:net';
import { run, startDatabase } from '@ovn-console/lab';
import type { Database as Server } from '@ovn-console/lab';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OutcomeUnknownError, TimeoutError } from '../errors.ts';
import { openSession } from '../session/session.ts';
import type { Session } from '../session/session.ts';
import { northbound } from '../testing/northbound.ts';
import type { Operation } from './operation.ts';

const marker = { table: 'NB_Global', column: 'external_ids' };

let server: Server;
let session: Session<typeof northbound>;

beforeAll(async () => {
  server = await startDatabase({ schema: 'nb' });
  await run(['ovn-nbctl', `--db=${server.remote}`, 'init']);
  session = openSession({ database: northbound, remotes: [server.remote] });
  await session.ready();
});

afterAll(async () => {
  await session.close();
  await server.stop();
});

const count: Operation[] = [
  { op: 'mutate', table: 'NB_Global', where: [], mutations: [['nb_cfg', '+=', 1]] },
  { op: 'select', table: 'NB_Global', where: [], columns: ['nb_cfg'] },
];
const reset = () =>
  session.transact([{ op: 'update', table: 'NB_Global', where: [], row: { nb_cfg: 0 } }]);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const insertSwitch = (name: string): Operation => ({
  op: 'insert',
  table: 'Logical_Switch',
  row: { name },
});
const large = (name: string): Operation[] => [
  insertSwitch(name),
  { op: 'comment', comment: 'x'.repeat(100_000) },
];
const present = (name: string) => session.replica.table('Logical_Switch').findBy('name', name);

/** What each of that many transactions sent at once has counted. */
async function counted(total: number, isMarked: (index: number) => boolean): Promise<unknown[]> {
  const transactions = upTo(total).map((index) =>
    session.transact(count, isMarked(index) ? { marker } : {}),
  );
  const results = await Promise.all(transactions);
  return results.map(([, read]) => read?.rows?.[0]?.['nb_cfg']);
}

describe('many transactions at once', () => {
  it('are executed in the order of the calls, with or without a marker', async () => {
    await reset();
    expect(await counted(500, () => false)).toEqual(upTo(500));
    await reset();
    expect(await counted(200, () => true)).toEqual(upTo(200));
    await reset();
    expect(await counted(200, (index) => index % 3 === 0)).toEqual(upTo(200));
  });

  it('do not suffer from one that fails', async () => {
    const fail: Operation = { op: 'abort' };
    const outcomes = await Promise.allSettled([
      session.transact([insertSwitch('before')]),
      session.transact([insertSwitch('failing'), fail]),
      session.transact([insertSwitch('marked'), fail], { marker }),
      session.transact([insertSwitch('after')], { marker }),
    ]);
    const statuses = outcomes.map(({ status }) => status);
    expect(statuses).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(present('before')).toHaveLength(1);
    expect(present('failing')).toHaveLength(0);
    expect(present('marked')).toHaveLength(0);
    expect(present('after')).toHaveLength(1);
  });

  it('do not suffer from one that the server could not even read', async () => {
    const socket = connect(server.socketPath);
    socket.resume();
    socket.write(JSON.stringify({ id: 0, method: 'echo', params: ['a\0b'] }));
    await once(socket, 'close'); // what it would do to everybody's connection

    const outcomes = await Promise.allSettled([
      session.transact([insertSwitch('readable')]),
      session.transact([insertSwitch('a\0b')]),
      session.transact([insertSwitch('as readable')]),
    ]);
    expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: expect.any(TypeError) });
    expect(present('readable')).toHaveLength(1);
    expect(present('as readable')).toHaveLength(1);
  });

  it('are kept back while the server does not read, and can still be called off', async () => {
    const abort = new AbortController();
    server.pause();
    const first = upTo(20).map((index) => session.transact(large(`large-${index}`)));
    const calledOff = session.transact(large('called-off'), { signal: abort.signal });
    const tooLate = session.transact(large('too-late'), { timeoutMs: 20 });
    const marked = session.transact(large('marked-late'), { timeoutMs: 20, marker });
    const last = session.transact(large('last'));
    const reason = new Error('never mind');
    abort.abort(reason);
    await expect(calledOff).rejects.toBe(reason);
    await expect(tooLate).rejects.toThrow(TimeoutError);
    await expect(marked).rejects.toThrow(TimeoutError);
    server.resume();
    await Promise.all([...first, last]);
    expect(present('large-20')).toHaveLength(1);
    expect(present('last')).toHaveLength(1);
    for (const name of ['called-off', 'too-late', 'marked-late']) {
      expect(present(name)).toEqual([]);
    }
  });

  it('are of unknown outcome when they were sent and not answered in time', async () => {
    server.pause();
    const sent = session.transact([insertSwitch('sent')], { timeoutMs: 20 });
    await expect(sent).rejects.toThrow(OutcomeUnknownError);
    server.resume();
  });
});
