import { createClient } from '@libsql/client';
import { afterEach, describe, expect, it } from 'vitest';
import { MigrationError } from '../errors.ts';
import { openStore } from '../open-store.ts';
import { temporaryDatabase } from '../temporary-database.ts';
import { applyMigrations } from './apply-migrations.ts';
import { schemaDifference } from './schema-difference.ts';

const database = temporaryDatabase();
afterEach(() => database.remove());

const cat = { name: '1_cat', sql: 'CREATE TABLE "Cat" ("id" TEXT PRIMARY KEY);', checksum: 'c' };
const broken = {
  name: '2_broken',
  sql: 'CREATE TABLE "Dog" ("id" TEXT); CREATE TABLE "Cat" ("id" TEXT);',
  checksum: 'b',
};

async function tablesOf(url: string): Promise<unknown[]> {
  const client = createClient({ url });
  const { rows } = await client.execute(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%migrations' ORDER BY name`,
  );
  client.close();
  return rows.map((row) => row['name']);
}

describe('prisma/migrations', () => {
  it('lead to exactly what prisma/schema.prisma says', async () => {
    const url = await database.create();
    await (await openStore({ url })).close();
    expect(await schemaDifference(url)).toBe('');
  });

  it('are recorded once in the bookkeeping of Prisma', async () => {
    const url = await database.create();
    await (await openStore({ url })).close();
    await (await openStore({ url })).close();
    const client = createClient({ url });
    const { rows } = await client.execute(
      'SELECT "migration_name", length("checksum") AS "digits", "finished_at" IS NOT NULL AS "finished" FROM "_prisma_migrations"',
    );
    client.close();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ digits: 64, finished: 1 });
  });
});

describe('applyMigrations', () => {
  it('keeps nothing of a migration that fails', async () => {
    const url = await database.create();
    const client = createClient({ url });
    await expect(applyMigrations(client, [cat, broken])).rejects.toThrow(MigrationError);
    client.close();
    expect(await tablesOf(url)).toEqual(['Cat']);
  });

  it('refuses a database whose migration was applied from another file', async () => {
    const client = createClient({ url: await database.create() });
    await applyMigrations(client, [cat]);
    await expect(applyMigrations(client, [{ ...cat, checksum: 'other' }])).rejects.toThrow(
      /another version/,
    );
    client.close();
  });
});
