import { encodeAtom, encodeColumn, encodeRow, encodeValue } from '../codec/encode.ts';
import { namedUuid, uuidRef } from '../codec/wire-value.ts';
import type { Uuid, WireRow, WireUuid, WireValue } from '../codec/wire-value.ts';
import type { Column, InputOf, ValueOf } from '../schema/column.ts';
import type { RowInput, Table } from '../schema/table.ts';
import type {
  ComparisonFunction,
  Condition,
  DeleteOperation,
  InsertOperation,
  MutateOperation,
  Mutation,
  SelectOperation,
  UpdateOperation,
  WaitOperation,
} from './operation.ts';

type ColumnOf<T extends Table> = keyof T['columns'] & string;

/** `[column, function, value]` (RFC 7047 §5.1), the value being of the column's type. */
export type ConditionOn<T extends Table> =
  | readonly ['_uuid', '==' | '!=' | 'includes' | 'excludes', Uuid | WireUuid]
  | {
      [K in ColumnOf<T>]: readonly [K, ComparisonFunction, InputOf<T['columns'][K]>];
    }[ColumnOf<T>];

/** A row of the replica, a UUID, or all rows that meet every condition: all for `[]`. */
export type RowsOf<T extends Table> = { readonly _uuid: Uuid } | Uuid | readonly ConditionOn<T>[];

type Arithmetic = '+=' | '-=' | '*=' | '/=' | '%=';

/** What may be done to a column: to a set (or optional value), a map, or a number. */
type MutationTo<C, K> =
  ValueOf<C> extends readonly unknown[]
    ? readonly [K, 'insert' | 'delete', InputOf<C>]
    : ValueOf<C> extends ReadonlyMap<infer Key, unknown>
      ? readonly [K, 'insert', InputOf<C>] | readonly [K, 'delete', InputOf<C> | readonly Key[]]
      : undefined extends ValueOf<C>
        ? readonly [K, 'insert' | 'delete', readonly Exclude<InputOf<C>, undefined>[]]
        : ValueOf<C> extends number | bigint
          ? readonly [K, Arithmetic, number | bigint]
          : never;

/** `[column, mutator, value]` (RFC 7047 §5.1); a map's `delete` takes keys, or whole pairs. */
export type MutationOn<T extends Table> = {
  [K in ColumnOf<T>]: MutationTo<T['columns'][K], K>;
}[ColumnOf<T>];

/** Makes operations on one table, checked against its declaration; see `operationsOn`. */
export interface TableOperations<T extends Table> {
  /** RFC 7047 §5.2.1. `name` lets other operations refer to the row: `namedUuid(name)`. */
  insert(
    row: RowInput<T>,
    options?: { readonly name?: string; readonly uuid?: Uuid },
  ): InsertOperation;
  /** RFC 7047 §5.2.2: equal rows appear once. `decodeRow` makes native rows of the result. */
  select(
    rows: RowsOf<T>,
    columns?: readonly (ColumnOf<T> | '_uuid' | '_version')[],
  ): SelectOperation;
  /** RFC 7047 §5.2.3: replaces the values of the given columns. */
  update(rows: RowsOf<T>, row: RowInput<T>): UpdateOperation;
  /** RFC 7047 §5.2.4: adds and takes away, so that writers do not undo each other's work. */
  mutate(rows: RowsOf<T>, mutations: readonly MutationOn<T>[]): MutateOperation;
  /** RFC 7047 §5.2.5. */
  delete(rows: RowsOf<T>): DeleteOperation;
  /**
   * RFC 7047 §5.2.6: makes the transaction fail with "timed out" unless the row is still there
   * and has these values; without columns, unless it is there.
   */
  guard(
    row: RowInput<T> & { readonly _uuid: Uuid },
    columns?: readonly ColumnOf<T>[],
  ): WaitOperation;
  /** The same unless there is no such row, as for a name that must be free. */
  guardNone(rows: RowsOf<T>): WaitOperation;
}

/**
 * The operations of a transaction on one table, as they travel (RFC 7047 §5.2), from native
 * values. All throw TypeError for a value that is not of its column's type, before anything is
 * sent.
 * @example
 * const switches = operationsOn(logicalSwitch);
 * await session.transact([
 *   switches.guard(row, ['name']),
 *   switches.update(row, { name: 'ls-int' }),
 *   switches.mutate(row, [['external_ids', 'delete', ['owner']]]),
 * ]);
 */
export function operationsOn<T extends Table>(table: T): TableOperations<T> {
  const { name } = table;
  const where = (rows: RowsOf<T>) => conditionsFor(table, rows);
  return {
    insert: (row, options = {}) => ({
      op: 'insert',
      table: name,
      row: encodeRow(table, row),
      ...(options.name !== undefined && { 'uuid-name': namedUuid(options.name)[1] }),
      ...(options.uuid !== undefined && { uuid: options.uuid }),
    }),
    select: (rows, columns) => ({
      op: 'select',
      table: name,
      where: where(rows),
      ...(columns && { columns }),
    }),
    update: (rows, row) => ({
      op: 'update',
      table: name,
      where: where(rows),
      row: encodeRow(table, row),
    }),
    mutate: (rows, mutations) => ({
      op: 'mutate',
      table: name,
      where: where(rows),
      mutations: mutations.map((mutation) => encodeMutation(table, mutation)),
    }),
    delete: (rows) => ({ op: 'delete', table: name, where: where(rows) }),
    guard: (row, columns = []) => {
      const values = columns.map((column) => [column, row[column]]);
      const expected: RowInput<T> = Object.fromEntries(values);
      const encoded =
        columns.length === 0 ? { _uuid: uuidRef(row._uuid) } : encodeRow(table, expected);
      return guardFor(table, where(row), [encoded]);
    },
    guardNone: (rows) => guardFor(table, where(rows), []),
  };
}

function guardFor(
  { name: table }: Table,
  where: readonly Condition[],
  rows: readonly WireRow[],
): WaitOperation {
  const columns = Object.keys(rows[0] ?? { _uuid: '' });
  return { op: 'wait', timeout: 0, table, where, columns, until: '==', rows };
}

function conditionsFor<T extends Table>(table: T, rows: RowsOf<T>): readonly Condition[] {
  if (typeof rows === 'string') return [['_uuid', '==', uuidRef(rows)]];
  if ('_uuid' in rows) return [['_uuid', '==', uuidRef(rows._uuid)]];
  return rows.map(([column, comparison, value]) => [column, comparison, valueFor(table, column, value)]); // prettier-ignore
}

function valueFor(table: Table, name: string, value: unknown): WireValue {
  if (name === '_uuid') return encodeAtom({ kind: 'uuid' }, value);
  return encodeColumn(table, name, value);
}

function encodeMutation(table: Table, mutation: readonly [string, Mutation[1], unknown]): Mutation {
  const [name, mutator, value] = mutation;
  const column = table.columns[name];
  if (column === undefined) throw new TypeError(`${table.name} has no column "${name}"`);
  return [name, mutator, encodeValue(operandOf(column, value), value)];
}

/** The type of what a mutation adds or takes away: elements, keys or pairs. */
function operandOf(column: Column, value: unknown): Column {
  if (column.shape === 'scalar') return column;
  return Array.isArray(value) ? { ...column, shape: 'set' } : column;
}
