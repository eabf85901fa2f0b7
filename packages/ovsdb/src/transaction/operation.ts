import type { Uuid, WireRow, WireValue } from '../codec/wire-value.ts';

/**
 * The operations of a transaction, exactly as they travel (RFC 7047 §5.2), so that
 * `JSON.stringify` of a list of them is the raw transaction.
 */
export type Operation =
  | InsertOperation
  | SelectOperation
  | UpdateOperation
  | MutateOperation
  | DeleteOperation
  | WaitOperation
  | CommitOperation
  | AbortOperation
  | CommentOperation
  | AssertOperation;

export type ComparisonFunction = '<' | '<=' | '==' | '!=' | '>=' | '>' | 'includes' | 'excludes';
export type Mutator = '+=' | '-=' | '*=' | '/=' | '%=' | 'insert' | 'delete';

/** `[column, function, value]`; `_uuid` is a column too (RFC 7047 §5.1). */
export type Condition<C extends string = string> = readonly [C, ComparisonFunction, WireValue];

/** `[column, mutator, value]` (RFC 7047 §5.1). */
export type Mutation = readonly [string, Mutator, WireValue];

/** RFC 7047 §5.2.1. */
export interface InsertOperation {
  readonly op: 'insert';
  readonly table: string;
  readonly row: WireRow;
  /** Lets other operations of the transaction refer to the row with `namedUuid(name)`. */
  readonly 'uuid-name'?: string;
  /** The row's UUID, chosen by the client; servers since OVS 2.13 (ovsdb-server(7) §5.2.1). */
  readonly uuid?: Uuid;
}

/** RFC 7047 §5.2.2. */
export interface SelectOperation {
  readonly op: 'select';
  readonly table: string;
  readonly where: readonly Condition[];
  readonly columns?: readonly string[];
}

/** RFC 7047 §5.2.3. */
export interface UpdateOperation {
  readonly op: 'update';
  readonly table: string;
  readonly where: readonly Condition[];
  readonly row: WireRow;
}

/** RFC 7047 §5.2.4. Prefer it to `update` for sets and maps: writers do not undo each other. */
export interface MutateOperation {
  readonly op: 'mutate';
  readonly table: string;
  readonly where: readonly Condition[];
  readonly mutations: readonly Mutation[];
}

/** RFC 7047 §5.2.5. */
export interface DeleteOperation {
  readonly op: 'delete';
  readonly table: string;
  readonly where: readonly Condition[];
}

/**
 * RFC 7047 §5.2.6. With `timeout: 0` it is a guard: the transaction fails with "timed out"
 * unless the rows are as described.
 */
export interface WaitOperation {
  readonly op: 'wait';
  /** Milliseconds; without it the server waits for ever. */
  readonly timeout?: number;
  readonly table: string;
  readonly where: readonly Condition[];
  readonly columns: readonly string[];
  readonly until: '==' | '!=';
  readonly rows: readonly WireRow[];
}

/** RFC 7047 §5.2.7. */
export interface CommitOperation {
  readonly op: 'commit';
  readonly durable: boolean;
}

/** RFC 7047 §5.2.8: makes the transaction fail with "aborted". */
export interface AbortOperation {
  readonly op: 'abort';
}

/** RFC 7047 §5.2.9: the text goes into the server's log and database file. */
export interface CommentOperation {
  readonly op: 'comment';
  readonly comment: string;
}

/** RFC 7047 §5.2.10: fails with "not owner" unless this connection holds the lock. */
export interface AssertOperation {
  readonly op: 'assert';
  readonly lock: string;
}

/** One condition of a `where`. */
export function condition<const C extends string>(
  column: C,
  comparison: ComparisonFunction,
  value: WireValue,
): Condition<C> {
  return [column, comparison, value];
}
