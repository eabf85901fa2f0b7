import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, startDatabase } from '@ovn-console/lab';
import type { Database as Server } from '@ovn-console/lab';
import type { Replica } from '../replica/replica.ts';
import { column } from '../schema/column.ts';
import { database } from '../schema/database.ts';
import { table } from '../schema/table.ts';
import type { Operation } from '../transaction/operation.ts';
import { startServerProcess } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

/** Small, so that an exchange about it is; with a reference, a set, a map and an optional. */
const shelf = table(
  'Shelf',
  {
    name: column.string(),
    items: column.set(column.reference('Item')),
    sizes: column.set(column.integer()),
    labels: column.map(column.string(), column.string()),
    depth: column.optional(column.real()),
  },
  { isRoot: true },
);
const item = table('Item', { name: column.string() });
export const shop = database('Shop', [shelf, item]);

const many = { min: 0, max: 'unlimited' };

/** The same as an `.ovsschema`. */
export const shopSchema = {
  name: 'Shop',
  version: '1.0.0',
  tables: {
    Shelf: {
      columns: {
        name: { type: 'string' },
        items: { type: { key: { type: 'uuid', refTable: 'Item' }, ...many } },
        sizes: { type: { key: 'integer', ...many } },
        labels: { type: { key: 'string', value: 'string', ...many } },
        depth: { type: { key: 'real', min: 0, max: 1 } },
      },
      isRoot: true,
    },
    Item: { columns: { name: { type: 'string' } } },
  },
};

/** The shelf that is always there. Its name has characters of one to four bytes, and escapes. */
export const oldShelf = 'Zü€🎉"\\';

/** A shelf with one item of its name: whoever sees one without the other sees half a transaction. */
export function insertShelf(name: string): Operation[] {
  return [
    { op: 'insert', table: 'Item', 'uuid-name': 'thing', row: { name } },
    { op: 'insert', table: 'Shelf', row: { name, items: ['named-uuid', 'thing'] } },
  ];
}

/** True after every whole transaction of `insertShelf`'s kind: each item on its shelf, none empty. */
export function isWhole(replica: Replica<typeof shop>): boolean {
  const shelves = [...replica.table('Shelf').rows()];
  const items = replica.table('Item');
  return (
    shelves.some(({ name }) => name === oldShelf) &&
    items.size === shelves.length &&
    shelves.every(({ name, items: [held] }) => items.get(held ?? '')?.name === name)
  );
}

/** Starts a real server of an empty shop. */
export async function startShop(): Promise<Server> {
  await using directory = await temporaryDirectory();
  return await startDatabase({ schema: 'nb', schemaFile: await writeSchema(directory.path) });
}

/**
 * Starts a cluster of one server: unlike the server of a plain file it numbers transactions,
 * so that a client can resume. A server process that is killed leaves `file` for the next.
 */
export async function startClusteredShop(): Promise<ClusteredShop> {
  const directory = await temporaryDirectory();
  const path = (name: string) => join(directory.path, name);
  const [file, socketPath] = [path('shop.db'), path('sock')];
  const schemaFile = await writeSchema(directory.path);
  await run(['ovsdb-tool', 'create-cluster', file, schemaFile, `unix:${path('raft')}`]);
  const remote = `unix:${socketPath}`;
  let server: ServerProcess | undefined;
  const start = async () => {
    server = startServerProcess([`--unixctl=${path('ctl')}`, `--remote=p${remote}`, file]);
    await run(['ovsdb-client', '--timeout=20', 'wait', remote, 'Shop', 'connected']);
  };
  const kill = async () => server?.kill();
  const stop = async () => {
    await kill();
    await directory[Symbol.asyncDispose]();
  };
  await start();
  return { file, socketPath, remote, start, kill, stop, [Symbol.asyncDispose]: stop };
}

export interface ClusteredShop extends AsyncDisposable {
  readonly file: string;
  readonly socketPath: string;
  readonly remote: string;
  readonly start: () => Promise<void>;
  /** SIGKILL. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

async function writeSchema(directory: string): Promise<string> {
  const file = join(directory, 'shop.ovsschema');
  await writeFile(file, JSON.stringify(shopSchema));
  return file;
}

async function temporaryDirectory(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'ovsdb-shop-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}
