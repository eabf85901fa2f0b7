import type { RowValue } from '@ovn-console/ovn/inverse';

export type { RowValue };

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
