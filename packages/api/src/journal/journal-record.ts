import type { RowValue } from '../rows/row-details.ts';

/** What one transaction did to one row. Values are the JSON form of a row (see RowValue). */
export interface RowDifference {
  readonly table: string;
  readonly uuid: string;
  /** The row's name, where its table has one. */
  readonly name?: string;
  readonly kind: 'inserted' | 'modified' | 'deleted';
  /** Only the columns that changed; `old` is absent for an insert, `new` for a delete. */
  readonly columns: {
    readonly [column: string]: { readonly old?: RowValue; readonly new?: RowValue };
  };
}

export interface JournalRecord {
  readonly id: string;
  readonly clusterId: string;
  readonly at: Date;
  /** Name of the account that applied it. */
  readonly user: string;
  /** As they were sent; see `@ovn-console/ovn/commands`. */
  readonly commands: readonly { readonly type: string; readonly [property: string]: unknown }[];
  readonly lines: readonly string[];
  readonly script: string;
  /** The transaction's comment, as it stands in ovsdb-server's log. */
  readonly comment: string;
  readonly differences: readonly RowDifference[];
  readonly outcome: 'committed' | 'unknown';
  readonly nbCfg?: number;
}

/** Newest first. `nextBefore` is the `before` of the next page; absent on the last. */
export interface JournalPage {
  readonly entries: readonly JournalRecord[];
  readonly nextBefore?: string;
}
