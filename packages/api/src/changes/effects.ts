import { decodeRow } from '@ovn-console/ovsdb';
import type { MutateOperation, Operation, WireRow } from '@ovn-console/ovsdb/operations';
import type { Row, Table } from '@ovn-console/ovsdb/schema';
import type { RowValue } from '../rows/row-details.ts';
import { sameValue, valueToJson } from '@ovn-console/ovn/inverse';

/** A database's contents, its tables known only at run time. */
export interface Contents {
  readonly database: { readonly tables: readonly Table[] };
  table(name: string): {
    get(uuid: string): Row | undefined;
    rows(): Iterable<Row>;
    findBy(column: string, value: unknown): readonly Row[];
  };
}

/**
 * Whether a row is there that nobody else can have inserted, since its UUID was chosen for it.
 * If so, the whole transaction was committed. If not, it tells nothing: the row may be gone
 * again.
 */
export function isInserted(operations: readonly Operation[], contents: Contents): boolean {
  return operations.some(
    (operation) =>
      operation.op === 'insert' &&
      operation.uuid !== undefined &&
      contents.table(operation.table).get(operation.uuid) !== undefined,
  );
}

/**
 * Whether the effect of each operation can be seen in the contents, in order; operations whose
 * effect cannot be looked for (guards, comments, counters) are left out.
 */
export function effectsSeen(operations: readonly Operation[], contents: Contents): boolean[] {
  return operations.flatMap((operation) => {
    const seen = isSeen(operation, contents);
    return seen === undefined ? [] : [seen];
  });
}

/**
 * Whether a transaction was committed, from its effects before it was sent and now: only effects
 * that were not there before tell. Undefined when they contradict each other, or say nothing.
 */
export function wasCommitted(
  before: readonly boolean[],
  now: readonly boolean[],
): boolean | undefined {
  const telling = now.filter((_, index) => before[index] === false);
  if (telling.length === 0) return undefined;
  if (telling.every(Boolean)) return true;
  return telling.some(Boolean) ? undefined : false;
}

function isSeen(operation: Operation, contents: Contents): boolean | undefined {
  switch (operation.op) {
    case 'insert': {
      if (operation.uuid !== undefined) {
        return contents.table(operation.table).get(operation.uuid) !== undefined;
      }
      const expected = comparable(operation.row);
      if (Object.keys(expected).length === 0) return undefined;
      const rows = candidates(contents, operation.table, expected);
      return rows.some((row) => hasValues(contents, operation.table, { row, expected }));
    }
    case 'update': {
      const row = rowAt(operation, contents);
      const expected = comparable(operation.row);
      return row && hasValues(contents, operation.table, { row, expected });
    }
    case 'mutate':
      return isMutated(operation, contents);
    case 'delete':
      return rowAt(operation, contents) === undefined;
    default:
      return undefined;
  }
}

/** Columns that refer to rows of the same transaction have UUIDs that nobody can foresee. */
function comparable(row: WireRow): WireRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => !isNamed(value)));
}

function isNamed(value: unknown): boolean {
  return Array.isArray(value) && (value[0] === 'named-uuid' || value.some(isNamed));
}

/** Rows that may be the inserted one: those with its first text, which is its name if it has one. */
function candidates(contents: Contents, tableName: string, expected: WireRow): readonly Row[] {
  const table = contents.table(tableName);
  const [column, value] =
    Object.entries(expected).find(([, text]) => typeof text === 'string') ?? [];
  return column === undefined ? [...table.rows()] : table.findBy(column, value);
}

function hasValues(
  contents: Contents,
  tableName: string,
  { row, expected }: { readonly row: Row; readonly expected: WireRow },
): boolean {
  const native = nativeRow(contents, tableName, expected);
  return Object.keys(expected).every((column) =>
    sameValue(valueToJson(row[column]), valueToJson(native?.[column])),
  );
}

function isMutated(operation: MutateOperation, contents: Contents): boolean | undefined {
  const row = rowAt(operation, contents);
  const telling = operation.mutations.filter(
    ([, mutator, value]) => (mutator === 'insert' || mutator === 'delete') && !isNamed(value),
  );
  if (!row || telling.length === 0) return undefined;
  return telling.every(([column, mutator, value]) => {
    const elements = nativeRow(contents, operation.table, { [column]: value })?.[column];
    const held = elementsOf(valueToJson(row[column]));
    const named = elementsOf(valueToJson(elements));
    return mutator === 'insert'
      ? named.every((element) => held.includes(element))
      : !named.some((element) => held.includes(element));
  });
}

function nativeRow(contents: Contents, tableName: string, row: WireRow): Row | undefined {
  const table = contents.database.tables.find(({ name }) => name === tableName);
  return table && decodeRow(table, row);
}

/** A set's elements or a map's entries, each as one comparable text. */
function elementsOf(value: RowValue): string[] {
  if (typeof value !== 'object' || value === null) return value === null ? [] : [String(value)];
  return Array.isArray(value)
    ? value.map((element) => JSON.stringify(element))
    : Object.entries(value).map((entry) => JSON.stringify(entry));
}

/** The row that an operation is about: plans address an existing row by its UUID. */
export function rowAt(
  { table, where }: Pick<MutateOperation, 'table' | 'where'>,
  contents: Contents,
): Row | undefined {
  const [column, , value] = where[0] ?? [];
  if (column !== '_uuid' || !Array.isArray(value) || typeof value[1] !== 'string') return undefined;
  return contents.table(table).get(value[1]);
}
