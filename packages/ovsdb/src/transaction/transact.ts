import { isArray, isObject } from '../codec/json.ts';
import type { JsonObject } from '../codec/json.ts';
import { OperationError, OutcomeUnknownError, ProtocolError } from '../errors.ts';
import type { JsonRpcPeer } from '../json-rpc/peer.ts';
import type { Operation } from './operation.ts';
import type { OperationResult } from './operation-result.ts';
import { toError } from '../to-error.ts';

export interface TransactOptions {
  /** Stops waiting; what was sent may still be committed: OutcomeUnknownError. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait for the answer, then OutcomeUnknownError. */
  readonly timeoutMs?: number | undefined;
}

export interface Transaction {
  readonly database: string;
  readonly operations: readonly Operation[];
}

/**
 * Runs one transaction (RFC 7047 §4.1.3): all of it is done or nothing.
 * @throws ConnectionError or the signal's reason when nothing was sent, OperationError when an
 *   operation or the commit failed, ProtocolError when the server refused the request itself,
 *   OutcomeUnknownError when it was sent and no answer came.
 */
export async function runTransaction(
  peer: JsonRpcPeer,
  { database, operations }: Transaction,
  { signal, timeoutMs }: TransactOptions = {},
): Promise<OperationResult[]> {
  const reply = peer.request('transact', [database, ...operations], {
    signal,
    timeoutMs,
    onAbandoned: (id) => peer.notify('cancel', [id]), // RFC 7047 §4.1.4
  });
  try {
    return resultsOf(operations, await reply);
  } catch (cause) {
    if (cause instanceof OperationError || cause instanceof ProtocolError) throw cause;
    const message = `the transaction was sent, but no answer came (${toError(cause).message}): it may be done or not`;
    throw new OutcomeUnknownError(message, { cause });
  }
}

/**
 * The reply has a result per operation, null for those after a failure, and one more when the
 * commit as a whole failed.
 */
function resultsOf(operations: readonly Operation[], reply: unknown): OperationResult[] {
  if (!isArray(reply)) throw new ProtocolError('transact: the reply is not a list');
  const failed = reply.findIndex((result) => isObject(result) && 'error' in result);
  if (failed >= 0) throw failureOf(operations, failed, reply[failed]);
  if (reply.length < operations.length) {
    throw new ProtocolError(
      `transact: ${reply.length} results for ${operations.length} operations`,
    );
  }
  return reply.slice(0, operations.length).map((result) => (isObject(result) ? result : {}));
}

function failureOf(
  operations: readonly Operation[],
  index: number,
  result: unknown,
): OperationError {
  const { error, details }: JsonObject = isObject(result) ? result : {};
  const operation = operations[index];
  return new OperationError({
    code: typeof error === 'string' ? error : 'unknown error',
    ...(typeof details === 'string' && { details }),
    ...(operation !== undefined && {
      operationIndex: index,
      operation: describeOperation(operation),
    }),
  });
}

function describeOperation(operation: Operation): string {
  if (!('table' in operation)) return operation.op;
  const preposition =
    operation.op === 'insert'
      ? 'into'
      : operation.op === 'select' || operation.op === 'delete'
        ? 'from'
        : 'on';
  return `${operation.op} ${preposition} ${operation.table}`;
}
