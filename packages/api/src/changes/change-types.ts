import type { RowDifference } from '@ovn-console/ovn/inverse';
import type { Operation } from '@ovn-console/ovsdb/operations';
import type { ErrorCause } from '../errors/error-cause.ts';
import type { RowValue } from '../rows/row-details.ts';

/** Something wrong with a command; a problem of severity `error` is never applied. */
export interface ChangeProblem {
  readonly commandIndex: number;
  /** The command's property at fault, e.g. `name`; absent when the command as a whole is. */
  readonly field?: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

export interface ChangePreview {
  /** One `ovn-nbctl …` line per command. */
  readonly lines: readonly string[];
  /** The batch as one atomic `ovn-nbctl a -- b -- c` line. */
  readonly script: string;
  /** RFC 7047 §5.2 operations exactly as they would be sent, guards first; empty when planning fails. */
  readonly operations: readonly Operation[];
  /**
   * What becomes of each row that the commands themselves write; rows that go because nothing
   * refers to them any more are not among them.
   */
  readonly differences: readonly RowDifference[];
  readonly problems: readonly ChangeProblem[];
}

/** What undoing a change would do. */
export interface UndoPreview {
  /** Row by row, from what is there now to what will be. */
  readonly differences: readonly RowDifference[];
  /** As they would be sent, guards first; empty when it would be refused. */
  readonly operations: readonly Operation[];
  /** Why it would be refused as things are now. */
  readonly refusal?: ErrorCause;
}

/** Old values that the person saw when deciding: the change is refused when they no longer hold. */
export interface RowPremise {
  readonly table: string;
  readonly record: string;
  /** JSON form of each column (see RowValue). */
  readonly columns: { readonly [column: string]: RowValue };
}

export interface AppliedChange {
  readonly journalId: string;
  /**
   * NB_Global.nb_cfg written by the transaction: sb_cfg and hv_cfg reach it once it is realised.
   * Absent before ovn-northd (or `ovn-nbctl init`) made NB_Global.
   */
  readonly nbCfg?: number;
  readonly lines: readonly string[];
}
