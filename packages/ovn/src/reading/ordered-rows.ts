import type { Row, Uuid } from '@ovn-console/ovsdb/schema';
import { idlOrder, type DownloadedTable } from '../idl-order/idl-order.ts';
import { declaredTable } from '../planning/draft.ts';
import type { NorthboundTable, NorthboundView, TableView } from '../planning/northbound-view.ts';
import type { Wanted, WantedTable } from './wanted.ts';

/**
 * All rows of a table in the order in which ovn-nbctl would go through them, if it downloaded what
 * is wanted as a whole.
 */
export function* orderedRows(
  name: NorthboundTable,
  fetched: NorthboundView,
  wanted: Wanted,
): Iterable<Row> {
  const whole = [...wanted.tables].filter(([, { isWhole }]) => isWhole);
  const tables = whole
    .map(([other, { columns }]) => ({ other, references: referencesTo(name, other, columns) }))
    .filter(({ other, references }) => other === name || references.size > 0)
    .map(({ other, references }): DownloadedTable => {
      const contents: TableView<Row> = fetched.table(other);
      return { name: other, rows: [...contents.rows()], references };
    });
  const table: TableView<Row> = fetched.table(name);
  for (const uuid of idlOrder(tables).get(name) ?? []) yield* present(table, uuid);
}

/** The columns of a table that refer to another one. */
function referencesTo(
  target: NorthboundTable,
  name: NorthboundTable,
  columns: WantedTable['columns'],
): Map<string, string> {
  const declared = Object.entries(declaredTable(name).columns);
  return new Map(
    declared
      .filter(([column]) => columns.has(column))
      .filter(([, { key, value }]) => [key, value].some((it) => it?.referenceTable === target))
      .map(([column]) => [column, target]),
  );
}

function present(table: TableView<Row>, uuid: Uuid): Row[] {
  const row = table.get(uuid);
  return row ? [row] : [];
}
