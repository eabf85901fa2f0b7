import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openStore, type Store } from '@ovn-console/store';
import type { Env } from '../env.ts';
import { repositoryDirectory } from './directories.ts';

/** DATA_DIR cannot be used; the message is one line for a person. */
export class DataDirectoryError extends Error {
  override readonly name = 'DataDirectoryError';
}

/** Opens the console's own database in DATA_DIR. Throws DataDirectoryError, or a StoreError of its own. */
export async function openConsoleStore({ dataDirectory }: Env): Promise<Store> {
  try {
    await makeDirectory(dataDirectory);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataDirectoryError(
      `The data directory ${dataDirectory} cannot be made (${reason}). Choose another (DATA_DIR).`,
      { cause: error },
    );
  }
  return openStore({
    url: `file:${join(dataDirectory, 'console.db')}`,
    migrationsDirectory: join(repositoryDirectory(), 'prisma/migrations'),
  });
}

/**
 * Makes a directory and those above it that are missing. Node's own `recursive` never ends where
 * a directory exists but takes no entries, as /proc does.
 */
async function makeDirectory(path: string): Promise<void> {
  if (existsSync(path)) return;
  if (!existsSync(dirname(path))) await makeDirectory(dirname(path));
  // Sessions and host keys will be in it: nobody else's to read.
  await mkdir(path, { mode: 0o700 });
}
