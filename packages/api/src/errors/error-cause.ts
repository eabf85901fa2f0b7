import type { RowValue } from '../rows/row-details.ts';

/**
 * What went wrong, as data: `error.data.cause` of every tRPC error that a person can act on.
 * `message` says what happened and to what, in OVN's own words where OVN has them; `next`
 * says what to do about it.
 */
export interface ErrorCause {
  readonly kind: ErrorKind;
  readonly message: string;
  readonly next?: string;
  /** Position in the batch of commands that was sent, when one command is at fault. */
  readonly commandIndex?: number;
  /** The property of that command (or of the input) at fault. */
  readonly field?: string;
  /** stale: who changed it, as far as the journal knows; else "somebody else". */
  readonly who?: string;
  /** stale: when they did, if the journal knows. */
  readonly at?: Date;
  /** stale: the columns that are no longer as they were shown, with both values. */
  readonly changedColumns?: readonly ChangedColumn[];
}

export interface ChangedColumn {
  readonly column: string;
  /** As the person saw it, in the JSON form of a row (see RowValue); absent when they did not say. */
  readonly shown?: RowValue;
  readonly current?: RowValue;
}

export type ErrorKind =
  /** Not signed in, or the session has ended. */
  | 'signedOut'
  /** Signed in, but the role is too low. */
  | 'forbidden'
  /** The input is malformed; `field` is a dotted path. */
  | 'input'
  /** The command is wrong in itself, or against the network as it is (ovn-nbctl's wording). */
  | 'invalid'
  | 'exists'
  | 'notFound'
  /** What the person saw has been changed meanwhile. */
  | 'stale'
  /** The database is not live, so nothing is written. */
  | 'notLive'
  | 'unreachable'
  | 'timeout'
  /** ovsdb-server refused the transaction. */
  | 'refused'
  /** The connection broke after the transaction was sent, and the contents do not tell. */
  | 'outcomeUnknown'
  | 'hostKeyChanged';
