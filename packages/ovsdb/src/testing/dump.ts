import { run } from '@ovn-console/lab';
import { decodeRow } from '../codec/decode.ts';
import { isArray, isObject, parseJsonExactly } from '../codec/json.ts';
import type { Replica } from '../replica/replica.ts';
import type { Database } from '../schema/database.ts';
import type { Row, Table } from '../schema/table.ts';

/** Table name to its rows by UUID. */
export type Contents = Readonly<Record<string, Readonly<Record<string, Row>>>>;

/** What `ovsdb-client dump` says the server holds. */
export async function dumpServer(remote: string, database: Database): Promise<Contents> {
  const text = await run(['ovsdb-client', 'dump', '--format=json', remote, database.name]);
  const tables = text.split('\n').map(parseJsonExactly).filter(isObject);
  return Object.fromEntries(
    database.tables.map((table) => {
      const dumped = tables.find(({ caption }) => caption === `${table.name} table`);
      return [table.name, byUuid(rowsOf(table, dumped?.['headings'], dumped?.['data']))];
    }),
  );
}

/** What a replica holds, in the same form. */
export function dumpReplica<D extends Database>(replica: Replica<D>): Contents;
export function dumpReplica(replica: Replica): Contents {
  const { tables } = replica.database;
  return Object.fromEntries(
    tables.map(({ name }) => [name, byUuid([...replica.table(name).rows()])]),
  );
}

function rowsOf(table: Table, headings: unknown, data: unknown): readonly Row[] {
  if (!isArray(headings) || !isArray(data)) throw new Error(`no dump of ${table.name}`);
  return data.filter(isArray).map((values) => {
    const wire = headings.map((heading, index) => [String(heading), values[index]]);
    return decodeRow(table, Object.fromEntries(wire));
  });
}

function byUuid(rows: readonly Row[]): Record<string, Row> {
  return Object.fromEntries(rows.map((row) => [row._uuid, row]));
}
