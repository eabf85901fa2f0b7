import type { Row, Uuid } from '@ovn-console/ovsdb/schema';
import { idlOrder, type DownloadedTable } from '../idl-order/idl-order.ts';
import type { NorthboundTable, NorthboundView, TableView } from '../planning/northbound-view.ts';
import { RowsMissing } from './rows-missing.ts';
import type { Wanted } from './wanted.ts';

/** A column that refers to rows of another table. */
export interface ReferenceColumn {
  readonly table: NorthboundTable;
  readonly column: string;
  readonly target: NorthboundTable;
}

/** What ovn-nbctl would download, as far as the order of rows depends on it. */
export interface Downloads {
  readonly tables: ReadonlySet<NorthboundTable>;
  readonly references: readonly ReferenceColumn[];
}

/**
 * All rows of a table in the order in which ovn-nbctl would go through them.
 * @throws RowsMissing when something that this depends on was not fetched.
 */
export function* orderedRows(
  name: NorthboundTable,
  { fetched, wanted, downloads }: OrderedContents,
): Iterable<Row> {
  const references = downloads.references.filter(
    ({ table, column, target }) => target === name && fetched.has(table, column),
  );
  const tables = new Set([name, ...references.map(({ table }) => table)]);
  const downloaded = [...tables].map((table): DownloadedTable => {
    const columns = references.filter((one) => one.table === table).map(({ column }) => column);
    demand(wanted, table, columns);
    const contents: TableView<Row> = fetched.table(table);
    const targets = new Map(columns.map((column) => [column, name]));
    return { name: table, rows: [...contents.rows()], references: targets };
  });
  const table: TableView<Row> = fetched.table(name);
  for (const uuid of idlOrder(downloaded, downloads.tables).get(name) ?? [])
    yield* present(table, uuid);
}

export interface OrderedContents {
  readonly fetched: NorthboundView;
  readonly wanted: Wanted;
  readonly downloads: Downloads;
}

function demand(wanted: Wanted, table: NorthboundTable, columns: readonly string[]): void {
  const known = wanted.tables.get(table);
  if (known?.isWhole === true && columns.every((column) => known.columns.has(column))) return;
  throw new RowsMissing({ table, all: true, columns });
}

function present(table: TableView<Row>, uuid: Uuid): Row[] {
  const row = table.get(uuid);
  return row ? [row] : [];
}
