import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, startDatabase } from '@ovn-console/lab';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkForAny } from '../../../ovsdb/src/testing/oracle/budget.ts';
import type { Row } from '@ovn-console/ovsdb/schema';
import { declaredTable } from '../planning/draft.ts';
import { canonicalDump } from '../testing/canonical-dump.ts';
import { fillIn, randomTransaction } from '../testing/random-transactions.ts';
import { RecordedDatabase } from '../testing/recorded-database.ts';
import { fullNetwork } from '../testing/full-network.ts';
import { exportNetwork, printExport } from './index.ts';

let recorded: RecordedDatabase;

beforeAll(async () => {
  recorded = await RecordedDatabase.start();
});
afterAll(async () => {
  await recorded[Symbol.asyncDispose]();
});

/** The script of all that is there, and what the real ovn-nbctl makes of it in an empty database. */
async function rebuilt(): Promise<{ script: string; dump: readonly string[] }> {
  const script = printExport(exportNetwork(recorded.session.replica));
  await using copy = await startDatabase({ schema: 'nb' });
  const path = join(copy.directory, 'script');
  await writeFile(path, script);
  await run(['ovn-nbctl', `--db=${copy.remote}`, 'init']);
  await run(['bash', path], { env: { OVN_NB_DB: copy.remote, LC_ALL: 'C.UTF-8' } });
  return { script, dump: await canonicalDump(copy.remote) };
}

describe('a script of the whole network, run by the real ovn-nbctl on an empty database', () => {
  it('makes the same network when there is something in every column of every table', async () => {
    const { schema, session } = recorded;
    await recorded.clear();
    await recorded.transact(fullNetwork(schema));
    for (const [table, { columns }] of schema.tables) {
      const rows = [...session.replica.table(declaredTable(table).name).rows()];
      const values = [...columns.keys()].map((name) => [name, rows.map((row: Row) => row[name])]);
      const unset = values.filter(([, held]) => !isInUse(held));
      expect({ table, unset }).toEqual({ table, unset: [] });
    }
    const { script, dump } = await rebuilt();
    expect({ script, dump }).toEqual({
      script,
      dump: await canonicalDump(recorded.database.remote),
    });
  });

  it('makes the same network of any rows in any tables', async () => {
    const transactions = fc.array(randomTransaction(recorded.schema), {
      minLength: 30,
      maxLength: 120,
      size: 'max',
    });
    await checkForAny(transactions, { runs: 20, seconds: 40 }, async (templates) => {
      await recorded.clear();
      await recorded.nbctl('init');
      for (const each of templates) await recorded.attempt(fillIn(each, recorded.session.replica));
      // Every ovn-nbctl makes this row where it is missing.
      await recorded.nbctl('set NB_Global . name=last');
      const { script, dump } = await rebuilt();
      expect({ script, dump }).toEqual({
        script,
        dump: await canonicalDump(recorded.database.remote),
      });
    });
  });
});

function isInUse(values: unknown): boolean {
  return Array.isArray(values) && !values.every(isNothing);
}

function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value instanceof Map ? value.size === 0 : value === undefined || value === '';
}
