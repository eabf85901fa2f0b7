import type { RowValue } from './row-value.ts';

/** A column before and after; see RowValue. */
export interface ColumnDifference {
  readonly old?: RowValue;
  readonly new?: RowValue;
}

/** What one transaction did to one row; plain JSON. */
export interface RowDifference {
  readonly table: string;
  readonly uuid: string;
  /** The row's name, where its table has one. */
  readonly name?: string;
  readonly kind: 'inserted' | 'modified' | 'deleted';
  /**
   * Only the columns that changed: of a new row those that are not at their default, without `old`; of a
   * deleted one all that were not, without `new`.
   */
  readonly columns: { readonly [column: string]: ColumnDifference };
  /** There was another row of that name, which is not unique in its table. */
  readonly nameShared?: true;
}

/**
 * What has to happen so that everything is again as it was before these differences. The inverse
 * of the inverse are the differences themselves: done again.
 */
export function inverseOf(differences: readonly RowDifference[]): RowDifference[] {
  return differences.map(({ kind, columns, ...row }) => ({
    ...row,
    kind: inverseKinds[kind],
    columns: Object.fromEntries(
      Object.entries(columns).map(([column, difference]) => [column, swap(difference)]),
    ),
  }));
}

const inverseKinds = { inserted: 'deleted', modified: 'modified', deleted: 'inserted' } as const;

function swap(difference: ColumnDifference): ColumnDifference {
  return {
    ...(difference.new !== undefined && { old: difference.new }),
    ...(difference.old !== undefined && { new: difference.old }),
  };
}
