import { copyFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../replica/change.ts';
import { RawClient } from '../raw-client.ts';
import { insertShelf, isWhole, oldShelf, shop, startClusteredShop } from '../shop.ts';
import { namesOf, untilTrue } from '../truth.ts';
import { WatchedSession } from '../watched-session.ts';

describe('a session with a cluster that comes back from an older copy of its file', () => {
  it('shows its contents, as one difference, and does not resume from what is no more', async () => {
    await using server = await startClusteredShop();
    using first = new RawClient(server.socketPath);
    const sizes = ['set', Array.from({ length: 2000 }, (_, size) => size)];
    await first.request('transact', ['Shop', ...insertShelf(oldShelf), { op: 'update', table: 'Shelf', where: [], row: { sizes } }]); // prettier-ignore
    const backoff = { minMs: 2, maxMs: 20 };
    const options = { database: shop, remotes: [server.remote], backoff, leaderPatienceMs: 300 };
    await using watched = new WatchedSession(options, isWhole);
    await watched.ready();
    const lost = Array.from({ length: 10 }, (_, index) => `lost ${index}`);
    const write = (name: string) => watched.write(name, insertShelf(name));
    await write('kept');
    await server.kill();
    await copyFile(server.file, `${server.file}.older`);
    await server.start();
    await watched.ready();
    // Many, so that the restored cluster is far behind what the session has seen of it.
    for (const name of lost) await write(name);
    const lostTransaction = watched.session.replica.transactionId;
    const before = watched.changes.length;

    await server.kill();
    await copyFile(`${server.file}.older`, server.file);
    await server.start();
    // The restored cluster goes its own way before the session is back, or after.
    using second = new RawClient(server.socketPath);
    await second.request('transact', ['Shop', ...insertShelf('instead')]);
    await watched.ready();
    for (const name of lost) watched.outcomes.delete(name);
    const truth = await untilTrue(second, watched.session.replica);
    expect(watched.wrong(namesOf(truth['Shelf']))).toEqual([]);
    const changes = watched.changes.slice(before);
    expect(changes[0]?.kind).toBe('resync');
    const deleted = changes.flatMap((change) => changesOf(change, 'Shelf').deleted);
    expect(deleted.map(({ name }) => name).toSorted()).toEqual(lost);
    expect(watched.errors.join()).toMatch(/the leader is behind its cluster/);
    expect(watched.session.replica.transactionId).not.toBe(lostTransaction);
    expect(await write('after')).toBe('done');
  });
});
