import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@ovn-console/lab';
import { describe, expect, it } from 'vitest';
import { OperationError } from '../../errors.ts';
import { RawClient } from '../raw-client.ts';
import { startServerProcess } from '../server-process.ts';
import { insertShelf, isWhole, oldShelf, shop, shopSchema } from '../shop.ts';
import { namesOf, untilTrue } from '../truth.ts';
import { WatchedSession } from '../watched-session.ts';

/** A server whose database file can be kept from growing, which it takes for a full disk. */
async function startOnSmallDisk() {
  const directory = await mkdtemp(join(tmpdir(), 'ovsdb-disk-'));
  const path = (name: string) => join(directory, name);
  const [file, schemaFile, socketPath] = [path('db'), path('schema'), path('sock')];
  await writeFile(schemaFile, JSON.stringify(shopSchema));
  await run(['ovsdb-tool', 'create', file, schemaFile]);
  const parameters = [`--unixctl=${path('ctl')}`, `--remote=punix:${socketPath}`, file];
  // The signal that ends a process which writes beyond its limit; without it, write() fails.
  const server = startServerProcess(parameters, `trap '' XFSZ`);
  await run(['ovsdb-client', '--timeout=20', 'wait', `unix:${socketPath}`, 'Shop', 'connected']);
  const limit = (bytes: string) => run(['prlimit', `--pid=${server.pid}`, `--fsize=${bytes}:`]);
  return {
    socketPath,
    remote: `unix:${socketPath}`,
    fill: async () => limit(String((await stat(file)).size)),
    free: () => limit('unlimited'),
    [Symbol.asyncDispose]: async () => {
      await server.kill();
      await rm(directory, { recursive: true });
    },
  };
}

describe('a session whose server cannot write to its disk', () => {
  it('is told that nothing was done, and goes on when there is room again', async () => {
    await using server = await startOnSmallDisk();
    await using watched = new WatchedSession({ database: shop, remotes: [server.remote] }, isWhole);
    await watched.ready();
    await watched.write('old', insertShelf(oldShelf));
    await server.fill();
    const refusal: unknown = await watched.write('new', insertShelf('new')).catch((error: unknown) => error); // prettier-ignore
    expect(refusal).toBeInstanceOf(OperationError);
    expect(refusal).toMatchObject({
      code: 'I/O error',
      retryable: true,
      operationIndex: undefined,
    });
    expect(String(refusal)).toMatch(/write failed/);
    expect(watched.session.replica.table('Shelf').findBy('name', 'new')).toEqual([]);
    await server.free();
    expect(await watched.write('newer', insertShelf('newer'))).toBe('done');

    using client = new RawClient(server.socketPath);
    const truth = await untilTrue(client, watched.session.replica);
    expect(namesOf(truth['Shelf'])).toHaveLength(2);
    expect(watched.errors).toEqual([]);
    expect(watched.changes.map(({ kind }) => kind)).toEqual(['initial', 'update', 'update']);
  });
});
