import type { Uuid } from '../codec/wire-value.ts';
import type { Column, InputOf, ValueOf } from './column.ts';

export type Columns = Readonly<Record<string, Column>>;

/** One declared table (RFC 7047 §3.2, `<table-schema>`). */
export interface Table<Name extends string = string, C extends Columns = Columns> {
  readonly name: Name;
  readonly columns: C;
  /** False: a row vanishes when nothing refers to it. */
  readonly isRoot: boolean;
  /** Each a set of columns whose values together are unique in the table. */
  readonly indexes: readonly (readonly string[])[];
}

interface TableOptions<C extends Columns> {
  /** Default false, as in RFC 7047. */
  readonly isRoot?: boolean;
  readonly indexes?: readonly (readonly (keyof C & string)[])[];
}

/**
 * Declares a table once; `RowOf<typeof it>` is the type of its rows.
 * @example
 * const gatewayChassis = table('Gateway_Chassis', {
 *   name: column.string(),
 *   chassis_name: column.string(),
 *   priority: column.integer({ min: 0, max: 32767 }),
 * }, { indexes: [['name']] });
 */
export function table<const Name extends string, const C extends Columns>(
  name: Name,
  columns: C,
  options: TableOptions<C> = {},
): Table<Name, C> {
  return Object.freeze({
    name,
    columns,
    isRoot: options.isRoot ?? false,
    indexes: options.indexes ?? [],
  });
}

/** A row as the replica holds it: decoded, every declared column present, never changed in place. */
export type RowOf<T extends Table> = { readonly _uuid: Uuid } & {
  readonly [K in keyof T['columns']]: ValueOf<T['columns'][K]>;
};

/** Columns of a row to be written; those left out keep their value (or take their default). */
export type RowInput<T extends Table> = {
  readonly [K in keyof T['columns']]?: InputOf<T['columns'][K]>;
};

/** Any row, when the table is known only at run time. */
export interface Row {
  readonly _uuid: Uuid;
  readonly [column: string]: unknown;
}
