import {
  decodeRow,
  type Operation,
  type OperationResult,
  type Session,
  type TransactOptions,
} from '@ovn-console/ovsdb';
import type { Row, Table } from '@ovn-console/ovsdb/schema';
import { declaredTable } from '../planning/draft.ts';
import type { NorthboundTable, NorthboundView } from '../planning/northbound-view.ts';
import { Contents } from './contents.ts';
import { FetchedRows } from './fetched-rows.ts';
import { servedBy, servedTypesOf } from './served-by.ts';
import type { Wanted, WantedTable } from './wanted.ts';

interface Selection {
  readonly table: Table;
  readonly operation: Operation;
}

/**
 * Fetches what is wanted by one transaction and so as of one moment: for few rows.
 * @throws as `Session.transact`.
 */
export async function selectWanted(
  session: Session,
  wanted: Wanted,
  options: TransactOptions,
): Promise<NorthboundView> {
  const has = servedBy(session);
  const selections = [...wanted.tables].flatMap(([name, table]) =>
    has(name) ? selectionsFrom(name, table, has) : [],
  );
  const operations = selections.map(({ operation }) => operation);
  const results = operations.length > 0 ? await session.transact(operations, options) : [];
  const tables = new Map<string, FetchedRows>();
  for (const [index, { table }] of selections.entries()) {
    const known = tables.get(table.name) ?? new FetchedRows();
    for (const row of rowsIn(table, results[index])) known.add(row);
    tables.set(table.name, known);
  }
  return new Contents({
    has,
    servedType: servedTypesOf(session),
    tableNamed: (name) => tables.get(name) ?? new FetchedRows(),
  });
}

function selectionsFrom(
  name: NorthboundTable,
  { isWhole, conditions, columns }: WantedTable,
  has: NorthboundView['has'],
): Selection[] {
  const table = declaredTable(name);
  const served = ['_uuid', ...[...columns].filter((column) => has(name, column))];
  const wheres = isWhole ? [[]] : [...conditions.values()].map((condition) => [condition]);
  return wheres.map((where) => ({
    table,
    operation: { op: 'select', table: name, where, columns: served },
  }));
}

function rowsIn(table: Table, result: OperationResult | undefined): Row[] {
  return (result?.rows ?? []).map((row) => decodeRow(table, row));
}
