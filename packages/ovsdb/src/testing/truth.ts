import { isDeepStrictEqual } from 'node:util';
import { waitUntil } from '@ovn-console/lab';
import { decodeRow } from '../codec/decode.ts';
import { isArray, isObject } from '../codec/json.ts';
import type { Replica } from '../replica/replica.ts';
import type { Database } from '../schema/database.ts';
import type { Row } from '../schema/table.ts';
import { dumpReplica } from './dump.ts';
import type { Contents } from './dump.ts';
import type { RawClient } from './raw-client.ts';

/** What the server holds, all tables at one moment. A hundred times as fast as `ovsdb-client dump`. */
async function selectAll(client: RawClient, database: Database): Promise<Contents> {
  const { tables, name } = database;
  const selects = tables.map((table) => ({ op: 'select', table: table.name, where: [] }));
  const results = await client.request('transact', [name, ...selects]);
  return Object.fromEntries(
    tables.map((table, index) => {
      const result = isArray(results) ? results[index] : undefined;
      if (!isObject(result) || !isArray(result['rows'])) throw new Error(`no ${table.name}`);
      const rows = result['rows'].map((row): Row => decodeRow(table, row));
      return [table.name, Object.fromEntries(rows.map((row) => [row._uuid, row]))];
    }),
  );
}

/** Resolves when a replica holds exactly what the server does. Rejects when it does not come to that. */
export async function untilTrue<D extends Database>(
  client: RawClient,
  replica: Replica<D>,
): Promise<Contents> {
  return waitUntil(
    'the replica to be like the server',
    async () => {
      const truth = await selectAll(client, replica.database);
      return isDeepStrictEqual(dumpReplica(replica), truth) && truth;
    },
    { intervalMs: 1 },
  );
}

/** The names of a table's rows. */
export function namesOf(rows: Contents[string] | undefined): readonly unknown[] {
  return Object.values(rows ?? {}).map(({ name }) => name);
}
