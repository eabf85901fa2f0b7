import { isArray, isObject } from '../codec/json.ts';
import { OperationError, OutcomeUnknownError, ProtocolError } from '../errors.ts';
import type { OperationFailure } from '../errors.ts';
import type { JsonRpcPeer } from '../json-rpc/peer.ts';
import { describeOperation } from './describe-operation.ts';
import type { Operation } from './operation.ts';
import type { OperationResult } from './operation-result.ts';
import { toError } from '../to-error.ts';

/** How long somebody waits for a transaction. */
export interface Patience {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeoutMs?: number | undefined;
}

export interface Transaction {
  readonly database: string;
  readonly operations: readonly Operation[];
}

/**
 * Sends one transaction (RFC 7047 §4.1.3) and waits for what became of it: all of it is done or
 * nothing. It is written before this returns, or never.
 * @throws ConnectionError or the signal's reason when nothing was sent, OperationError when an
 *   operation or the commit failed, ProtocolError when the server refused the request itself,
 *   OutcomeUnknownError when it was sent and no answer came, or none that tells.
 */
export async function runTransaction(
  peer: JsonRpcPeer,
  { database, operations }: Transaction,
  { signal, timeoutMs }: Patience = {},
): Promise<OperationResult[]> {
  const reply = peer.request('transact', [database, ...operations], {
    signal,
    timeoutMs,
    onAbandoned: (id) => peer.notify('cancel', [id]), // RFC 7047 §4.1.4
  });
  return resultsOf(operations, await reply.catch(throwUnlessAnswered));
}

function throwUnlessAnswered(cause: unknown): never {
  if (cause instanceof ProtocolError && !isCanceled(cause)) throw cause;
  throw unknownOutcome(toError(cause));
}

/**
 * Whether the server gave up on the transaction. That says nothing of its outcome in a cluster,
 * which may be about to commit it, or with a relay, which has passed it on.
 */
function isCanceled({ details }: ProtocolError): boolean {
  return (isObject(details) ? details['error'] : details) === 'canceled';
}

/**
 * The reply has a result per operation, null for those after a failure, and one more when the
 * commit as a whole failed. A request that made no sense gets a bare error.
 */
function resultsOf(operations: readonly Operation[], reply: unknown): OperationResult[] {
  const results = isArray(reply) ? reply : [];
  const [failure, ...further] = results.flatMap((result, index) =>
    failureIn(result, operations[index], index),
  );
  if (failure !== undefined) throw new OperationError(failure, further);
  if (isArray(reply) && reply.length >= operations.length) {
    return reply.slice(0, operations.length).map((result) => (isObject(result) ? result : {}));
  }
  const [refusal] = failureIn(reply, undefined, -1);
  if (refusal !== undefined) throw new OperationError({ ...refusal, operation: 'transact' });
  throw unknownOutcome(new ProtocolError('transact: the answer makes no sense'));
}

function failureIn(
  result: unknown,
  operation: Operation | undefined,
  operationIndex: number,
): OperationFailure[] {
  if (!isObject(result) || !('error' in result)) return [];
  const { error, details, syntax } = result;
  const failure = {
    code: typeof error === 'string' ? error : 'unknown error',
    ...(typeof details === 'string' && { details }),
    ...(typeof syntax === 'string' && { syntax }),
    ...(operation && { operationIndex, operation: describeOperation(operation) }),
  };
  return [failure];
}

function unknownOutcome(cause: Error): OutcomeUnknownError {
  const message = `the transaction was sent, but no answer came (${cause.message}): it may be done or not`;
  return new OutcomeUnknownError(message, { cause });
}
