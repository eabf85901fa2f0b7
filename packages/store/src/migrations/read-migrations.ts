import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One folder of prisma/migrations. */
export interface Migration {
  /** The folder's name, `<timestamp>_<what>`; their order is the order of application. */
  readonly name: string;
  readonly sql: string;
  /** Hex SHA-256 of the file, as Prisma computes it. */
  readonly checksum: string;
}

/** Reads every `<directory>/<name>/migration.sql`, in the order of names. */
export async function readMigrations(directory: string): Promise<readonly Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.toSorted().map((name) => readMigration(directory, name)));
}

async function readMigration(directory: string, name: string): Promise<Migration> {
  const sql = await readFile(join(directory, name, 'migration.sql'), 'utf8');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}
