import { setTimeout as delay } from 'node:timers/promises';
import { LibsqlError, type Client } from '@libsql/client';

const intervalMs = 10;

/**
 * Has the file keep a write-ahead log from now on: readers and a writer then do not wait for each other. SQLite refuses
 * this change at once, whatever its busy timeout, while another process writes, be it to make the same change
 * (sqlite.org/pragma.html#pragma_journal_mode): that process is waited for here. Throws SQLITE_BUSY after `timeoutMs`.
 */
export async function keepWriteAheadLog(client: Client, timeoutMs: number): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await isKept(client, deadline))) await delay(intervalMs);
}

async function isKept(client: Client, deadline: number): Promise<boolean> {
  try {
    await client.execute('PRAGMA journal_mode = WAL');
    return true;
  } catch (error) {
    const isBusy = error instanceof LibsqlError && error.code === 'SQLITE_BUSY';
    if (!isBusy || performance.now() > deadline) throw error;
    return false;
  }
}
