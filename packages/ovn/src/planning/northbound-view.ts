import type { Column, Row, RowIn, TableName, Uuid } from '@ovn-console/ovsdb/schema';
import type { northbound } from '../schema/northbound/database.ts';

export type NorthboundTable = TableName<typeof northbound>;
export type NorthboundRow<N extends NorthboundTable> = RowIn<typeof northbound, N>;

/** What a column is found by: an element of a set, a key of a map, or the value itself. */
export type FindKey<Value> = Value extends readonly (infer Element)[]
  ? Element
  : Value extends ReadonlyMap<infer Key, unknown>
    ? Key
    : Value;

/** What may be asked of one table. Rows are immutable. */
export interface TableView<R extends Row> {
  get(uuid: Uuid): R | undefined;
  rows(): Iterable<R>;
  /** Rows whose column has that value; for a set: contains it; for a map: has it as a key. */
  findBy<K extends keyof R & string>(column: K, value: FindKey<R[K]>): readonly R[];
  /**
   * Rows whose column is a map with that entry. A view that has everything does without: looking
   * at every row is what it comes to.
   */
  findByEntry?(column: keyof R & string, entry: readonly [string, string]): readonly R[];
  /**
   * Says that these rows will be asked for, so that a view that has to fetch them can do so in one
   * go. A view that has everything does without.
   */
  expect?(uuids: readonly Uuid[]): void;
  /** `expect` for what `findBy` will be asked. */
  expectBy?<K extends keyof R & string>(column: K, values: readonly FindKey<R[K]>[]): void;
}

/** Allowed elements, and how many of them. */
export type ServedType = Pick<Column, 'key' | 'value' | 'min' | 'max'>;

/** Northbound contents at one moment; a session's replica is one. */
export interface NorthboundView {
  table<N extends NorthboundTable>(name: N): TableView<NorthboundRow<N>>;
  /** Whether the server has a table, or a column of it. */
  has(table: NorthboundTable, column?: string): boolean;
  /**
   * What a column may hold on this server, which may allow less (or more) than the newest schema.
   * Undefined where that is not known, or the server has no such column.
   */
  servedType?(table: NorthboundTable, column: string): ServedType | undefined;
}
