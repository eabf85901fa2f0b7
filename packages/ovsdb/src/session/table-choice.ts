import type { Database, TableName, TableNamed } from '../schema/database.ts';
import type { Condition } from '../transaction/operation.ts';

type ColumnOf<D extends Database, N extends TableName<D>> = keyof TableNamed<D, N>['columns'] &
  string;

/**
 * What is mirrored of one table:
 * - `true`: every declared column of every row
 * - a list: only those columns
 * - `columns` (left out: all declared ones) of the rows for which at least one condition of
 *   `where` holds (left out: of every row; an empty list: of none). Conditions may be on any
 *   declared column and on `_uuid` (RFC 7047 §5.1; ovsdb-server(7) §4.1.12).
 */
export type TableChoice<D extends Database, N extends TableName<D>> =
  | true
  | readonly ColumnOf<D, N>[]
  | {
      readonly columns?: readonly ColumnOf<D, N>[];
      readonly where?: readonly Condition<ColumnOf<D, N> | '_uuid'>[];
    };

/** Which tables to mirror, and what of each; a table that is left out is not. */
export type TablesOf<D extends Database> = {
  readonly [N in TableName<D>]?: TableChoice<D, N> | undefined;
};

/** A TableChoice without its types, in its long form. */
export interface ChosenTable {
  readonly columns?: readonly string[];
  readonly where?: readonly Condition[];
}

/** A TablesOf without its types. */
export type ChosenTables = ReadonlyMap<string, ChosenTable>;

type AnyChoice = true | readonly string[] | ChosenTable;

/**
 * Reads a choice of tables; all declared ones when it is undefined.
 * @throws TypeError when the database does not declare what is chosen.
 */
export function chosenTables<D extends Database>(
  database: D,
  tables: TablesOf<D> | undefined,
): ChosenTables;
export function chosenTables(
  database: Database,
  tables: Readonly<Record<string, AnyChoice | undefined>> | undefined,
): ChosenTables {
  if (tables === undefined) return new Map(database.tables.map(({ name }) => [name, {}]));
  const chosen = new Map<string, ChosenTable>();
  for (const [name, choice] of Object.entries(tables)) {
    if (choice !== undefined) chosen.set(name, inLongForm(choice));
  }
  for (const [name, table] of chosen) assertDeclared(database, name, table);
  return chosen;
}

function inLongForm(choice: AnyChoice): ChosenTable {
  if (choice === true) return {};
  return isList(choice) ? { columns: choice } : choice;
}

function isList(choice: readonly string[] | ChosenTable): choice is readonly string[] {
  return Array.isArray(choice);
}

function assertDeclared(
  database: Database,
  name: string,
  { columns = [], where = [] }: ChosenTable,
): void {
  const table = database.tables.find((declared) => declared.name === name);
  if (table === undefined) throw new TypeError(`${database.name} declares no table "${name}"`);
  for (const column of [...columns, ...where.map(([conditioned]) => conditioned)]) {
    if (column === '_uuid' && !columns.includes(column)) continue;
    if (!Object.hasOwn(table.columns, column)) {
      throw new TypeError(`${name} declares no column "${column}"`);
    }
  }
}
