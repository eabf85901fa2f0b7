import type { Row, RowOf, Table } from './table.ts';

/** A declared database: its name on the server and the tables that are used of it. */
export interface Database<Name extends string = string, T extends Table = Table> {
  readonly name: Name;
  readonly tables: readonly T[];
}

/** Declares a database. Order of tables does not matter; references may go both ways. */
export function database<const Name extends string, const T extends Table>(
  name: Name,
  tables: readonly T[],
): Database<Name, T> {
  return Object.freeze({ name, tables });
}

/** The names of a database's tables. */
export type TableName<D extends Database> = D['tables'][number]['name'];

/** The declared table of a given name. */
export type TableNamed<D extends Database, N extends string> = Extract<
  D['tables'][number],
  { readonly name: N }
>;

/** The row type of a table, given its database and name; `Row` when the database is not known. */
export type RowIn<D extends Database, N extends string> = string extends D['tables'][number]['name']
  ? Row
  : RowOf<TableNamed<D, N>>;
