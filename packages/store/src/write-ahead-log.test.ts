import { createClient, type Client } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryDatabase } from './temporary-database.ts';
import { keepWriteAheadLog } from './write-ahead-log.ts';

const database = temporaryDatabase();
let client: Client;
let other: Client;

beforeEach(async () => {
  const url = await database.create();
  client = createClient({ url });
  other = createClient({ url });
});

afterEach(async () => {
  client.close();
  other.close();
  await database.remove();
});

async function journalMode(): Promise<unknown> {
  const { rows } = await client.execute('PRAGMA journal_mode');
  return rows[0]?.['journal_mode'];
}

describe('keepWriteAheadLog', () => {
  it('waits for a process that is writing', async () => {
    const writing = await other.transaction('write');
    const kept = keepWriteAheadLog(client, 5000);
    await writing.commit();
    await kept;
    expect(await journalMode()).toBe('wal');
  });

  it('gives up on one that goes on writing', async () => {
    const writing = await other.transaction('write');
    await expect(keepWriteAheadLog(client, 0)).rejects.toThrow('database is locked');
    await writing.commit();
    expect(await journalMode()).toBe('delete');
  });

  it('has nothing to wait for once the log is kept', async () => {
    await keepWriteAheadLog(client, 0);
    const writing = await other.transaction('write');
    await expect(keepWriteAheadLog(client, 0)).resolves.toBeUndefined();
    await writing.commit();
  });
});
