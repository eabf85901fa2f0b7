/**
 * What can go wrong between us and an OVSDB server. `retryable` says whether trying again can
 * be expected to succeed: after a failed guard ("timed out"), planned anew from fresh contents.
 */
export abstract class OvsdbError extends Error {
  override readonly name: string = 'OvsdbError';
  abstract readonly retryable: boolean;
}

/** No connection, or it was lost before the request was sent; nothing has happened. */
export class ConnectionError extends OvsdbError {
  override readonly name = 'ConnectionError';
  readonly retryable = true;
}

/** No answer in time. The request was read-only, or was never sent. */
export class TimeoutError extends OvsdbError {
  override readonly name = 'TimeoutError';
  readonly retryable = true;
}

/** The peer sent something that RFC 7047 does not allow, or refused a request as a whole. */
export class ProtocolError extends OvsdbError {
  override readonly name = 'ProtocolError';
  readonly retryable = false;
  /** The `error` member of the reply, if it was one. */
  readonly details: unknown;

  constructor(message: string, options?: ErrorOptions & { details?: unknown }) {
    super(message, options);
    this.details = options?.details;
  }
}

/** This server of the cluster is not the leader, or is cut off from it; another may serve. */
export class NotLeaderError extends OvsdbError {
  override readonly name = 'NotLeaderError';
  readonly retryable = true;
}

/** Codes after which trying again may well succeed (RFC 7047 §3.1, §5.2). */
const passingCodes = new Set(['timed out', 'canceled', 'not leader', 'not owner', 'I/O error']);

/** Where and why the server refused a transaction. Nothing of the transaction was done. */
export interface OperationFailure {
  /** The server's error string: "constraint violation", "referential integrity violation" … */
  readonly code: string;
  /** The server's explanation, often naming the row. */
  readonly details?: string;
  /** The part of the request that made no sense, as JSON, where the server says so. */
  readonly syntax?: string;
  /** Index of the operation that failed; undefined when the commit as a whole did. */
  readonly operationIndex?: number;
  /** What failed, for people, such as `insert into Logical_Switch`. */
  readonly operation?: string;
}

/** A transaction was refused as a whole (RFC 7047 §4.1.3). */
export class OperationError extends OvsdbError {
  override readonly name = 'OperationError';
  readonly code: string;
  readonly details: string | undefined;
  readonly operationIndex: number | undefined;
  readonly retryable: boolean;
  /** Every error of the reply in its order; the other members tell of the first. Never empty. */
  readonly failures: readonly OperationFailure[];

  constructor(failure: OperationFailure, further: readonly OperationFailure[] = []) {
    super([failure, ...further].map(describeFailure).join('; '));
    this.code = failure.code;
    this.details = failure.details;
    this.operationIndex = failure.operationIndex;
    this.retryable = passingCodes.has(failure.code);
    this.failures = [failure, ...further];
  }
}

function describeFailure({ code, details, operationIndex, operation }: OperationFailure): string {
  const where =
    operationIndex === undefined
      ? (operation ?? 'commit')
      : `operation ${operationIndex} (${operation ?? 'unknown'})`;
  return `${where}: ${code}${details ? `: ${details}` : ''}`;
}

/**
 * What a transaction that carried a marker has left in the database, or would have: enough for
 * `Session.outcomeOf` to find out, in this session or another one, now or after a restart of
 * the program (it is plain JSON).
 */
export interface TransactionTrace {
  readonly table: string;
  readonly column: string;
  /** The key that the transaction turned from "open" to "done". */
  readonly ticket: string;
  /** The key that it added for the transaction after it. */
  readonly nextTicket?: string;
}

interface UnknownOutcomeOptions extends ErrorOptions {
  readonly trace?: TransactionTrace | undefined;
}

/**
 * The transaction was sent and no answer came: it may have been committed or not. Never
 * resend blindly: ask `Session.outcomeOf` if it carried a marker, or look at the contents.
 */
export class OutcomeUnknownError extends OvsdbError {
  override readonly name = 'OutcomeUnknownError';
  readonly retryable = false;
  /** Present when the transaction carried a marker. */
  readonly trace: TransactionTrace | undefined;

  constructor(message: string, options?: UnknownOutcomeOptions) {
    super(message, options);
    this.trace = options?.trace;
  }
}

/** A lock is not held any more: somebody stole it, or the connection that held it is gone. */
export class LockLostError extends OvsdbError {
  override readonly name = 'LockLostError';
  readonly retryable = true;
}
