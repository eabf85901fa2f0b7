import type { RowDifference } from '@ovn-console/ovn/inverse';

export type { RowDifference };

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
  /** The entry that this one undid; when that was itself an undoing, this one did it again. */
  readonly undoes?: string;
}

/** Newest first. `nextBefore` is the `before` of the next page; absent on the last. */
export interface JournalPage {
  readonly entries: readonly JournalRecord[];
  readonly nextBefore?: string;
}
