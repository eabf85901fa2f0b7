import type { Row, Table } from '@ovn-console/ovsdb/schema';
import { recordKeys } from '../../commands/any-table/record-keys.ts';
import { declaredTable } from '../../planning/draft.ts';
import type { NorthboundTable, NorthboundView, TableView } from '../../planning/northbound-view.ts';
import { matching } from './matching.ts';

/** Which names are looked for. */
export interface NamesQuery {
  readonly table: NorthboundTable;
  /** What they contain; those that begin so come first. */
  readonly typed: string;
  readonly limit: number;
}

/** What commands may call the rows of a table: their names, or UUIDs where they have none. */
export function rowNames({ table, typed, limit }: NamesQuery, view: NorthboundView): string[] {
  if (!view.has(table)) return [];
  const column = nameColumn(table);
  const rows: TableView<Row> = view.table(table);
  const names = new Set<string>();
  for (const row of rows.rows()) {
    const name = column === undefined ? row._uuid : row[column];
    if (typeof name === 'string' && name !== '') names.add(name);
  }
  return matching([...names], typed)
    .slice(0, limit * 4)
    .toSorted((one, other) => rank(one, typed) - rank(other, typed) || collator.compare(one, other))
    .slice(0, limit);
}

/** `port2` comes before `port10`. */
const collator = new Intl.Collator('en', { numeric: true });

function rank(name: string, typed: string): number {
  return name.toLowerCase().startsWith(typed.toLowerCase()) ? 0 : 1;
}

/** The column of a table's own rows by which ovn-nbctl knows them. */
function nameColumn(name: NorthboundTable): string | undefined {
  const { columns }: Table = declaredTable(name);
  if (columns['name']) return 'name';
  return recordKeys[name]?.find(({ table, reference }) => table === name && !reference)?.column;
}
