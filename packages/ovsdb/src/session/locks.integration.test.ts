import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { startDatabase, waitUntil } from '@ovn-console/lab';
import type { Database as Server } from '@ovn-console/lab';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConnectionError, LockLostError, OperationError } from '../errors.ts';
import { Link } from '../testing/link.ts';
import { northbound } from '../testing/northbound.ts';
import { openSession } from './session.ts';
import type { Session } from './session.ts';

const backoff = { minMs: 20, maxMs: 100 };

let server: Server;
let link: Link;
let session: Session<typeof northbound>;
let other: Session<typeof northbound>;

beforeAll(async () => {
  server = await startDatabase({ schema: 'nb' });
});

afterAll(() => server.stop());

beforeEach(async () => {
  link = new Link(server.remote);
  session = openSession({ database: northbound, remotes: [link], backoff });
  other = openSession({ database: northbound, remotes: [server.remote], backoff });
  await Promise.all([session.ready(), other.ready()]);
  return () => Promise.all([session.close(), other.close()]);
});

/** Whether a promise has settled, once everything that is on its way has arrived. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  promise.then(() => (settled = true), () => (settled = true)); // prettier-ignore
  await session.transact([]);
  await other.transact([]);
  return settled;
}

/** ovsdb-client holding on to a lock, or in line for it, until it is ended. */
async function client(command: 'lock' | 'steal', name: string) {
  const child: ChildProcess = spawn('ovsdb-client', [command, server.remote, name]);
  const ended = once(child, 'exit');
  let said = '';
  child.stdout?.on('data', (bytes) => (said += String(bytes)));
  await waitUntil('the answer', () => said.includes('\n'));
  return {
    said: () => said,
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
    },
  };
}

describe('locks of a real ovsdb-server', () => {
  it('are had by one session at a time, in the order of asking', async () => {
    const first = await session.lock('turn');
    expect(first).toMatchObject({ name: 'turn', isHeld: true });
    const second = other.lock('turn');
    expect(await isSettled(second)).toBe(false);
    await first.release();
    expect(first.isHeld).toBe(false);
    expect(first.lost.aborted).toBe(false);
    await using held = await second;
    expect(held.isHeld).toBe(true);
    await expect(session.transact([first.assertion])).rejects.toThrow(/not owner/);
    await other.transact([held.assertion]);
  });

  it('are had by one caller of a session at a time', async () => {
    const first = await session.lock('own');
    const [second, third] = [session.lock('own'), session.lock('own')];
    expect(await isSettled(Promise.race([second, third]))).toBe(false);
    await first.release();
    await first.release();
    expect(await isSettled(third)).toBe(false);
    await (await second).release();
    await using held = await third;
    expect(held.isHeld).toBe(true);
  });

  it('are released when disposed of', async () => {
    {
      await using held = await session.lock('scoped');
      expect(held.isHeld).toBe(true);
    }
    await using next = await other.lock('scoped');
    expect(next.isHeld).toBe(true);
  });

  it('are lost to a thief, and do not come back when the thief is done', async () => {
    const victim = await session.lock('coveted');
    const lost = once(victim.lost, 'abort');
    const thief = await other.lock('coveted', { steal: true });
    await lost;
    expect(victim.isHeld).toBe(false);
    expect(victim.lost.reason).toBeInstanceOf(LockLostError);
    expect(String(victim.lost.reason)).toMatch('lock "coveted" was stolen');
    await victim.release();
    await thief.release();
    await expect(session.transact([victim.assertion])).rejects.toThrow(OperationError);
    await using again = await session.lock('coveted');
    expect(again.isHeld).toBe(true);
  });

  it('are stolen from other callers of the same session too', async () => {
    const victim = await session.lock('shared');
    const patient = session.lock('shared');
    const thief = await session.lock('shared', { steal: true });
    expect(victim.lost.aborted).toBe(true);
    expect(await isSettled(patient)).toBe(false);
    await thief.release();
    await (await patient).release();

    const far = await other.lock('shared');
    const waiting = session.lock('shared');
    expect(await isSettled(waiting)).toBe(false);
    const second = await session.lock('shared', { steal: true });
    expect(far.lost.aborted || (await isSettled(once(far.lost, 'abort')))).toBe(true);
    await second.release();
    await using held = await waiting;
    expect(held.isHeld).toBe(true);
  });

  it('go between us and ovsdb-client', async () => {
    const ours = await session.lock('foreign');
    {
      await using theirs = await client('lock', 'foreign');
      expect(theirs.said()).toMatch(/\{"locked":false\}/);
      await ours.release();
      await waitUntil('their turn', () => /locked\s+\["foreign"\]/.test(theirs.said()));
      await using stolen = await session.lock('foreign', { steal: true });
      await waitUntil('the theft', () => /stolen/.test(theirs.said()));
      expect(stolen.isHeld).toBe(true);
    }
    const again = await session.lock('foreign');
    await using thief = await client('steal', 'foreign');
    await waitUntil('our loss', () => !again.isHeld);
    expect(thief.said()).toMatch(/\{"locked":true\}/);
    expect(again.lost.reason).toBeInstanceOf(LockLostError);
  });

  it('are lost with the connection, but waiting for one goes on', async () => {
    const held = await session.lock('kept');
    await using far = await other.lock('awaited');
    const awaited = session.lock('awaited');
    expect(await isSettled(awaited)).toBe(false);
    const lost = once(held.lost, 'abort');
    link.cut();
    await lost;
    expect(held.lost.reason).toBeInstanceOf(LockLostError);
    expect(held.lost.reason.cause).toBeInstanceOf(ConnectionError);
    await waitUntil('the cut to be noticed', () => session.state.phase === 'reconnecting');
    link.restore();
    await session.ready();
    await expect(session.transact([held.assertion])).rejects.toThrow(/not owner/);
    await far.release();
    await using gained = await awaited;
    await session.transact([gained.assertion]);
  });

  it('are no longer waited for once the signal aborts', async () => {
    const held = await other.lock('busy');
    const reason = new Error('enough');
    const abort = new AbortController();
    const waiting = session.lock('busy', { signal: abort.signal });
    const queued = session.lock('busy', { signal: abort.signal });
    expect(await isSettled(waiting)).toBe(false);
    abort.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(queued).rejects.toBe(reason);
    await held.release();
    await using free = await other.lock('busy');
    expect(free.isHeld).toBe(true);
  });

  it('have names that are identifiers', async () => {
    await expect(session.lock('no name')).rejects.toThrow(TypeError);
  });

  it('cannot be had from a closed session', async () => {
    const held = await session.lock('closing');
    const waiting = other.lock('closing');
    await isSettled(waiting);
    await Promise.all([expect(waiting).rejects.toThrow(ConnectionError), other.close()]);
    await held.release();
  });
});
