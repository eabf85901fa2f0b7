import type { NorthboundRows, SouthboundRows, Tables, TableView } from './views.ts';

/** What became of a table's rows. */
export interface TableChange<Row = unknown> {
  readonly inserted: readonly Row[];
  readonly modified: readonly { readonly old: Row; readonly new: Row }[];
  readonly deleted: readonly Row[];
}

/** What a transaction did, as a replica tells it; tables that the graph does not use are ignored. */
export interface RowsChange {
  readonly tables: ReadonlyMap<string, TableChange>;
}

/** The change that made a database what it is, had it been empty. */
export function allInserted(tables: Tables<NorthboundRows> | Tables<SouthboundRows>): RowsChange {
  const inserted = Object.entries(tables).map(
    ([name, table]: [string, TableView<unknown>]) =>
      [name, { inserted: [...table.rows()], modified: [], deleted: [] }] as const,
  );
  return { tables: new Map(inserted) };
}

/** A row before and after: absent before it was inserted, after it was deleted. */
export interface RowChange<Row> {
  readonly old?: Row;
  readonly new?: Row;
}

/** The changes of one table's rows. That they are of the table's type is the caller's promise. */
export function changesIn<Rows, Name extends keyof Rows & string>(
  change: RowsChange,
  name: Name,
): readonly RowChange<Rows[Name]>[];
export function changesIn(change: RowsChange, name: string): readonly RowChange<unknown>[] {
  const table = change.tables.get(name);
  if (table === undefined) return [];
  return [
    ...table.deleted.map((row) => ({ old: row })),
    ...table.modified,
    ...table.inserted.map((row) => ({ new: row })),
  ];
}
