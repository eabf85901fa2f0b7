import { decodeRow } from '../../codec/decode.ts';
import { isArray, isObject } from '../../codec/json.ts';
import type { Database } from '../../schema/database.ts';
import type { Row } from '../../schema/table.ts';
import type { Contents } from '../dump.ts';
import type { Operation } from '../../transaction/operation.ts';
import type { Choice } from './random-choice.ts';
import { transactByTool } from './transact-tool.ts';

/**
 * What a choice shows of a database, by the answers of `select`, which joins its conditions by
 * "and": those of a choice are joined by "or", so each is asked for by itself.
 */
export async function selectByTool(
  remote: string,
  database: Database,
  choice: Choice,
): Promise<Contents> {
  const selects = database.tables.flatMap((table) => {
    const chosen = Object.hasOwn(choice, table.name) ? choice[table.name] : undefined;
    if (chosen === undefined) return [];
    const columns = ['_uuid', ...(chosen.columns ?? Object.keys(table.columns))];
    const wheres = chosen.where?.map((condition) => [condition]) ?? [[]];
    return wheres.map((where) => ({ table, operation: select(table.name, where, columns) }));
  });
  const operations = selects.map(({ operation }) => operation);
  const results = await transactByTool(remote, database.name, operations);
  const contents = new Map(database.tables.map(({ name }) => [name, new Map<string, Row>()]));
  for (const [index, { table }] of selects.entries()) {
    for (const wire of rowsOf(results[index])) {
      const row = decodeRow(table, wire);
      contents.get(table.name)?.set(row._uuid, row);
    }
  }
  return Object.fromEntries([...contents].map(([name, rows]) => [name, Object.fromEntries(rows)]));
}

function select(
  table: string,
  where: (Operation & { op: 'select' })['where'],
  columns: readonly string[],
): Operation {
  return { op: 'select', table, where, columns };
}

function rowsOf(result: unknown): readonly unknown[] {
  if (isObject(result) && isArray(result['rows'])) return result['rows'];
  throw new Error(`select: ${JSON.stringify(result)}`);
}
