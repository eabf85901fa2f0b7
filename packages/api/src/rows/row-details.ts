/**
 * A column's value as JSON: strings, numbers, booleans; a set or an absent optional as an array
 * or null; a map as an object; integers beyond 2^53 as decimal strings.
 */
export type RowValue =
  string | number | boolean | null | readonly RowValue[] | { readonly [key: string]: RowValue };

export interface RowColumn {
  readonly name: string;
  /** In the words of ovn-nb(5): e.g. "optional integer", "set of strings", "map of string-string pairs". */
  readonly type: string;
  /** The table whose rows the values (uuids) are, so that they can be links. */
  readonly references?: string;
  /** In a map: the table whose rows its values are. */
  readonly valueReferences?: string;
}

/** One row with every column, live. `row` is null when it does not exist (any more). */
export interface RowDetails {
  readonly table: string;
  readonly uuid: string;
  readonly row: { readonly [column: string]: RowValue } | null;
  readonly columns: readonly RowColumn[];
}
