import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, waitUntil } from '@ovn-console/lab';
import type { Database as Server } from '@ovn-console/lab';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isArray, isObject } from '../codec/json.ts';
import type { ReplicaChange } from '../replica/change.ts';
import { column } from '../schema/column.ts';
import { database } from '../schema/database.ts';
import { table } from '../schema/table.ts';
import { FaultProxy } from '../testing/fault-proxy.ts';
import { rewriteMessages } from '../testing/proxy-faults.ts';
import { olderServer } from '../testing/older-server.ts';
import { RawClient } from '../testing/raw-client.ts';
import { RecordingProxy } from '../testing/recording-proxy.ts';
import { ReplayedModel } from '../testing/replayed-model.ts';
import { shopSchema, startClusteredShop, startShop } from '../testing/shop.ts';
import { condition } from '../transaction/operation.ts';
import { openSession } from './session.ts';
import type { Session } from './session.ts';

const backoff = { minMs: 10, maxMs: 50 };

const shelf = table('Shelf', {
  name: column.string(),
  labels: column.map(column.string(), column.string()),
  colour: column.optional(column.string()),
  depth: column.optional(column.real()),
});
const till = table('Till', { name: column.string() }, { isRoot: true });
/** The shop of now and of the future. */
const shop = database('Shop', [shelf, till]);
type Shop = typeof shop;

const { labels: _labels, ...keptColumns } = shopSchema.tables.Shelf.columns;

/** A table and a column more, a column less. */
const laterSchema = {
  ...shopSchema,
  version: '2.0.0',
  tables: {
    ...shopSchema.tables,
    Till: { columns: { name: { type: 'string' } }, isRoot: true },
    Shelf: {
      columns: { ...keptColumns, colour: { type: { key: 'string', min: 0, max: 1 } } },
      isRoot: true,
    },
  },
};

let server: Server;
let truth: RawClient;

beforeEach(async () => {
  server = await startShop();
  truth = new RawClient(server.socketPath);
  await insert(server.socketPath, 'first', 'second');
});

afterEach(async () => {
  truth[Symbol.dispose]();
  await server.stop();
});

async function insert(socketPath: string, ...names: string[]): Promise<void> {
  using client = new RawClient(socketPath);
  const labels = ['map', [['of', 'x']]];
  const shelves = names.map((name) => ({
    op: 'insert',
    table: 'Shelf',
    row: { name, depth: 1, ...(name.startsWith('late') ? {} : { labels }) },
  }));
  await client.request('transact', ['Shop', ...shelves]);
}

async function convert(schema: object, remote = server.remote): Promise<void> {
  const file = join(server.directory, 'next.ovsschema');
  await writeFile(file, JSON.stringify(schema));
  await run(['ovsdb-client', 'convert', remote, file]);
}

const appctl = (...command: string[]) =>
  run(['ovs-appctl', '-t', join(server.directory, 'database.ctl'), ...command]);

const versionIs = (session: Session<Shop>, version: string) =>
  waitUntil(`version ${version}`, () => session.serverSchema()?.version === version);

/** Never fewer shelves than there are. */
const isFull = ({ size }: { readonly size: number }) => size >= 2;

describe('a schema that changes under way', () => {
  it('is followed in both directions, each time with one difference, by every replica', async () => {
    const link = new RecordingProxy(server.remote);
    await using session = openSession({ database: shop, remotes: [link], backoff });
    const follower = session.follow({ Shelf: { columns: ['name', 'colour', 'labels'], where: [condition('depth', '==', 1)] }, Till: true }); // prettier-ignore
    const models = [session.replica, follower.replica].map(
      (replica) => new ReplayedModel<Shop>(replica, (shown) => isFull(shown.table('Shelf'))),
    );
    await Promise.all([session.ready(), follower.ready()]);
    for (const { replica } of [session, follower]) {
      expect([replica.has('Till'), replica.has('Shelf', 'colour')]).toEqual([false, false]);
      expect(replica.has('Shelf', 'labels')).toBe(true);
    }
    await convert(laterSchema);
    await versionIs(session, '2.0.0');
    await Promise.all([session.ready(), follower.ready()]);
    for (const { replica } of [session, follower]) {
      expect([replica.has('Till'), replica.has('Shelf', 'colour')]).toEqual([true, true]);
      expect(replica.has('Shelf', 'labels')).toBe(false);
      const [first] = replica.table('Shelf').findBy('name', 'first');
      expect(first).toMatchObject({ labels: new Map(), colour: undefined });
    }
    await session.transact([
      { op: 'insert', table: 'Till', row: { name: 'a' } },
      { op: 'update', table: 'Shelf', where: [], row: { colour: 'red' } },
    ]);
    expect(follower.replica.table('Shelf').findBy('colour', 'red')).toHaveLength(2);
    expect(follower.replica.table('Till').size).toBe(1);

    await convert(shopSchema);
    await versionIs(session, '1.0.0');
    await Promise.all([session.ready(), follower.ready()]);
    for (const { replica } of [session, follower]) {
      expect([replica.has('Till'), replica.has('Shelf', 'colour')]).toEqual([false, false]);
      expect(replica.table('Till').size).toBe(0);
      expect(replica.table('Shelf').findBy('name', 'first')).toMatchObject([{ colour: undefined }]);
    }
    expect(session.state.error).toBeUndefined();
    for (const { changes, violations } of models) {
      const kinds = changes.map(({ kind }) => kind);
      expect(kinds).toEqual(['initial', 'resync', 'update', 'resync']);
      expect(violations).toEqual([]);
    }
    // Said twice, by monitor_canceled and by _Server, the news make for one look.
    expect(link.asked('get_schema').filter(([name]) => name === 'Shop')).toHaveLength(3);
  });

  it.each([
    ['monitor_canceled', (json: Message) => json['method'] === 'monitor_canceled'],
    ['a word of _Server', (json: Message) => isOfServerDatabase(json)],
  ])('of a cluster is noticed without %s as well', async (_what, isDropped) => {
    await using clustered = await startClusteredShop();
    const link = new FaultProxy(clustered.remote, () => ({
      toClient: [rewriteMessages(({ bytes, json }) => (isDropped(json) ? [] : [bytes]))],
    }));
    await using session = openSession({ database: shop, remotes: [link], backoff });
    const sizes: number[] = [];
    session.replica.subscribe(() => sizes.push(session.replica.table('Shelf').size));
    await session.ready();
    await insert(clustered.socketPath, 'first', 'second');
    await waitUntil('the rows', () => session.replica.table('Shelf').size === 2);
    await convert(laterSchema, clustered.remote);
    await versionIs(session, '2.0.0');
    await session.ready();
    expect(session.replica.has('Till')).toBe(true);
    await insert(clustered.socketPath, 'late');
    await waitUntil('the new row', () => session.replica.table('Shelf').size === 3);
    expect(link.connections).toBe(1);
    expect(sizes.slice(0, 3)).toEqual([0, 2, 2]);
  });

  it('is noticed from a server that ends connections for it', async () => {
    const older = olderServer(server.remote, ['set_db_change_aware']);
    await using session = openSession({ database: shop, remotes: [older], backoff });
    const model = new ReplayedModel(session.replica, (shown) => isFull(shown.table('Shelf')));
    await session.ready();
    await convert(laterSchema);
    await versionIs(session, '2.0.0');
    await session.ready();
    expect(session.replica.has('Till')).toBe(true);
    expect(model.violations).toEqual([]);
  });

  it('loses nothing when it changes again and again under writers', async () => {
    await using session = openSession({ database: shop, remotes: [server.remote], backoff });
    const follower = session.follow({ Shelf: ['name', 'colour'] });
    const model = new ReplayedModel(session.replica, (shown) => isFull(shown.table('Shelf')));
    await Promise.all([session.ready(), follower.ready()]);
    for (let round = 0; round < 10; round++) {
      const writing = insert(server.socketPath, `late ${round}`);
      await convert(round % 2 === 0 ? laterSchema : shopSchema);
      await writing;
    }
    const shelves = [session, follower].map(({ replica }) => replica.table('Shelf'));
    await waitUntil('all shelves', () => shelves.every(({ size }) => size === 12));
    expect(session.state.error).toBeUndefined();
    expect(model.violations).toEqual([]);
  });
});

describe('a database that is taken away', () => {
  it('leaves what it had, says so, and is taken up when it is there again', async () => {
    await using session = openSession({ database: shop, remotes: [server.remote], backoff });
    const follower = session.follow({ Shelf: ['name'] });
    const changes: ReplicaChange<Shop>[] = [];
    await Promise.all([session.ready(), follower.ready()]);
    session.replica.subscribe((change) => changes.push(change));
    await appctl('ovsdb-server/remove-db', 'Shop');
    await waitUntil('the refusal', () => /unknown database/.test(session.state.error?.message ?? '')); // prettier-ignore
    expect(session.state.phase).toBe('reconnecting');
    expect(follower.state.phase).toBe('waiting');
    expect(session.replica.table('Shelf').size).toBe(2);
    expect(follower.replica.table('Shelf').size).toBe(2);
    await appctl('ovsdb-server/add-db', join(server.directory, 'database.db'));
    await insert(server.socketPath, 'third');
    await Promise.all([session.ready(), follower.ready()]);
    await waitUntil('the third', () => session.replica.table('Shelf').size === 3);
    await waitUntil('the third', () => follower.replica.table('Shelf').size === 3);
    expect(changes.flatMap(({ tables }) => tables.get('Shelf')?.deleted ?? [])).toEqual([]);
  });
});

type Message = Readonly<Record<string, unknown>>;

/** An update of a monitor on `_Server`. */
function isOfServerDatabase({ params }: Message): boolean {
  const updates = isArray(params) ? params.at(-1) : undefined;
  return isObject(updates) && 'Database' in updates;
}
