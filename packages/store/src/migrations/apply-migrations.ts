import { randomUUID } from 'node:crypto';
import type { Client, Transaction } from '@libsql/client';
import { MigrationError } from '../errors.ts';
import type { Migration } from './read-migrations.ts';

/** The table that Prisma's own CLI keeps, so that either may apply the next migration. */
const bookkeeping = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
  )`;

/**
 * Brings a SQLite database up to date: each migration in a write transaction of its own, or not
 * at all. Two processes may start at once: the second waits for the first's transaction and then
 * finds the migration done. Throws MigrationError when the database's history is not ours.
 */
export async function applyMigrations(
  client: Client,
  migrations: readonly Migration[],
): Promise<void> {
  await client.execute(bookkeeping);
  for (const migration of migrations) await applyOnce(client, migration);
}

async function applyOnce(client: Client, migration: Migration): Promise<void> {
  // Has no effect inside a transaction, and redefining a table needs it off (sqlite.org/lang_altertable).
  await client.execute('PRAGMA foreign_keys = OFF');
  const transaction = await client.transaction('write');
  try {
    if (!(await isApplied(transaction, migration))) await apply(transaction, migration);
    await transaction.commit();
  } finally {
    transaction.close();
  }
}

async function isApplied(transaction: Transaction, migration: Migration): Promise<boolean> {
  const { rows } = await transaction.execute({
    sql: `SELECT "checksum", "finished_at" FROM "_prisma_migrations"
          WHERE "migration_name" = ? AND "rolled_back_at" IS NULL`,
    args: [migration.name],
  });
  const [row] = rows;
  if (!row) return false;
  if (row['finished_at'] === null) {
    throw new MigrationError(
      `Migration ${migration.name} was started by another tool and never finished. Restore the database from a backup, or resolve it with "prisma migrate resolve".`,
    );
  }
  if (row['checksum'] !== migration.checksum) {
    throw new MigrationError(
      `Migration ${migration.name} was applied from a file that differs from this version's. The database belongs to another version of the console.`,
    );
  }
  return true;
}

async function apply(transaction: Transaction, migration: Migration): Promise<void> {
  const { name, sql, checksum } = migration;
  try {
    await transaction.executeMultiple(sql);
    await refuseDanglingReferences(transaction);
  } catch (error) {
    throw new MigrationError(`Migration ${name} failed; nothing of it was kept: ${String(error)}`, {
      cause: error,
    });
  }
  const now = Date.now();
  await transaction.execute({
    sql: `INSERT INTO "_prisma_migrations"
            ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
          VALUES (?, ?, ?, ?, ?, 1)`,
    args: [randomUUID(), checksum, name, now, now],
  });
}

async function refuseDanglingReferences(transaction: Transaction): Promise<void> {
  const { rows } = await transaction.execute('PRAGMA foreign_key_check');
  if (rows.length > 0) throw new Error(`${rows.length} rows would refer to nothing`);
}
