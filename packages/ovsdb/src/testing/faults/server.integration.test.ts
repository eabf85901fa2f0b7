import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, waitUntil } from '@ovn-console/lab';
import type { Database as Server } from '@ovn-console/lab';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesOf } from '../../replica/change.ts';
import { RawClient } from '../raw-client.ts';
import { insertShelf, isWhole, oldShelf, shop, startShop } from '../shop.ts';
import { namesOf, untilTrue } from '../truth.ts';
import { WatchedSession } from '../watched-session.ts';

type Shop = typeof shop;

let server: Server;
let watched: WatchedSession<Shop>;

beforeEach(async () => {
  server = await startShop();
  using first = new RawClient(server.socketPath);
  await first.request('transact', ['Shop', ...insertShelf(oldShelf)]);
  const backoff = { minMs: 2, maxMs: 20 };
  const options = { database: shop, remotes: [server.remote], backoff, probeIntervalMs: 200 };
  watched = new WatchedSession(options, isWhole);
  await watched.ready();
});

afterEach(async () => {
  await watched[Symbol.asyncDispose]();
  await server.stop();
});

/** What is wrong when all has come to rest: nothing lost, told twice, seen in part or stale. */
async function wrongInTheEnd(): Promise<readonly string[]> {
  await watched.ready();
  using client = new RawClient(server.socketPath);
  const truth = await untilTrue(client, watched.session.replica);
  return watched.wrong(namesOf(truth['Shelf']));
}

const write = (name: string) => watched.write(name, insertShelf(name));
/** Writes one row after the other for as long as they are done. */
async function writeOn(name: string): Promise<void> {
  for (let turn = 0; (await write(`${name}.${turn}`)) === 'done'; turn++);
}

const databaseFile = () => join(server.directory, 'database.db');
const shelves = () => watched.session.replica.table('Shelf');

describe('a session whose server', () => {
  it('is killed again and again under a stream of writes knows which were done', async () => {
    for (let round = 0; round < 4; round++) {
      const done = watched.outcomes.size + 20 * (round + 1);
      const writers = Array.from({ length: 50 }, (_, writer) => writeOn(`${round}.${writer}`));
      await waitUntil('some of them', () => watched.outcomes.size >= done);
      await server.kill();
      await Promise.all(writers);
      await server.restart();
      await watched.ready();
    }
    expect(await wrongInTheEnd()).toEqual([]);
    const outcomes = new Set(watched.outcomes.values());
    expect([...outcomes]).toEqual(expect.arrayContaining(['done', 'unknown']));
  });

  it('hangs gives it up in bounded time, and goes on when it wakes', async () => {
    server.pause();
    const stoppedAt = performance.now();
    const outcome = await write('while it hung');
    expect(outcome).toBe('unknown');
    expect(performance.now() - stoppedAt).toBeLessThan(5000);
    expect(watched.session.state.phase).toBe('reconnecting');
    expect(await write('without a connection')).toBe('not sent');
    server.resume();
    expect(await wrongInTheEnd()).toEqual([]);
    expect(await write('when it was awake')).toBe('done');
  });

  it('comes back with an older database shows its contents, as one difference', async () => {
    await write('kept');
    await copyFile(databaseFile(), `${databaseFile()}.older`);
    await write('lost');
    const [old, kept] = [...shelves().rows()].filter(({ name }) => name !== 'lost');
    const before = watched.changes.length;
    await server.kill();
    await copyFile(`${databaseFile()}.older`, databaseFile());
    await server.restart();
    watched.outcomes.delete('lost');
    expect(await wrongInTheEnd()).toEqual([]);
    const changes = watched.changes.slice(before);
    expect(changes.map(({ kind }) => kind)).toEqual(['resync']);
    const change = changes[0] && changesOf(changes[0], 'Shelf');
    expect(change?.deleted.map(({ name }) => name)).toEqual(['lost']);
    expect([change?.inserted, change?.modified]).toEqual([[], []]);
    expect([...shelves().rows()].every((row) => row === old || row === kept)).toBe(true);
  });

  it('comes back with an empty database shows nothing any more, as one difference', async () => {
    await using empty = await startShop();
    const all = shelves().size;
    await server.kill();
    await copyFile(join(empty.directory, 'database.db'), databaseFile());
    await server.restart();
    await watched.ready();
    const change = watched.changes.at(-1);
    expect(change?.kind).toBe('resync');
    expect(change && changesOf(change, 'Shelf').deleted).toHaveLength(all);
    expect([shelves().size, watched.session.replica.table('Item').size]).toEqual([0, 0]);
    expect(await write('first of all')).toBe('done');
  });

  it('compacts its database notices nothing, and goes on', async () => {
    await write('before');
    const before = watched.changes.length;
    await run(['ovs-appctl', '-t', join(server.directory, 'database.ctl'), 'ovsdb-server/compact']);
    expect(await write('after')).toBe('done');
    expect(watched.changes.length).toBe(before + 1);
    expect(watched.errors).toEqual([]);
    expect(await wrongInTheEnd()).toEqual([]);
  });

  it('comes back with its database compacted sees no difference', async () => {
    await write('before');
    const before = watched.changes.length;
    await server.kill();
    await run(['ovsdb-tool', 'compact', databaseFile()]);
    await server.restart();
    expect(await wrongInTheEnd()).toEqual([]);
    expect(watched.changes.slice(before).flatMap(({ tables }) => [...tables])).toEqual([]);
    expect(await write('after')).toBe('done');
  });
});
