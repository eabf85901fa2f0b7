import { ConnectionError, OperationError, OutcomeUnknownError } from '../errors.ts';
import type { OperationFailure } from '../errors.ts';
import type { JsonRpcPeer } from '../json-rpc/peer.ts';
import type { OperationResult } from './operation-result.ts';
import { keepTickets, marksIn, readMarks, withTicket } from './outcome-marker.ts';
import type { OutcomeMarker } from './outcome-marker.ts';
import type { TakenTicket, TicketBook } from './ticket-book.ts';
import { runTransaction } from './transact.ts';
import type { Patience, Transaction } from './transact.ts';

/** What `withTicket` puts in front of the operations. */
const guards = 1;

/**
 * Runs a transaction with a ticket of the book, which has one. An error and the results are
 * those of the given operations alone.
 * @throws what runTransaction throws; an OutcomeUnknownError has a trace.
 */
export async function runTicketed(
  peer: JsonRpcPeer,
  { database, operations, book }: Transaction & { readonly book: TicketBook },
  patience: Patience,
): Promise<OperationResult[]> {
  const taken = book.take();
  if (taken === undefined) throw new ConnectionError('there is no ticket for the transaction');
  const ticketed = withTicket(book.marker, operations, taken);
  try {
    const results = await runTransaction(peer, { database, operations: ticketed }, patience);
    book.committed(taken);
    return results.slice(guards, guards + operations.length);
  } catch (error) {
    if (error instanceof OutcomeUnknownError || isNotOpen(error)) {
      book.lost(taken);
      throw traced(error, book.marker, taken);
    }
    book.refused(taken);
    throw error instanceof OperationError ? withoutGuards(error, operations.length) : error;
  }
}

/** Commits new tickets to the book, one at least. What it throws says that nothing was sent. */
export async function issueTickets(
  peer: JsonRpcPeer,
  {
    database,
    book,
    wanted,
  }: { readonly database: string; readonly book: TicketBook; readonly wanted: number },
): Promise<void> {
  const { marker } = book;
  const issued = book.invent(wanted);
  const spent = book.takeSpent();
  const operations = [keepTickets(marker, { issued, spent }), readMarks(marker)];
  try {
    const [kept, read] = await runTransaction(peer, { database, operations });
    if (kept?.count !== 1) throw unfit(marker, kept?.count ?? 0);
    book.issued(issued);
    book.discardAbandoned(marksIn(read, marker.column).keys());
  } catch (error) {
    book.discard([...spent, ...issued]);
    throw error instanceof OutcomeUnknownError ? notSent(error) : asMarkers(error, marker);
  }
}

/**
 * The guard of the ticket failed. Either this server has not heard of it yet, or the transaction
 * was executed twice, or somebody removed the key: only the fence can tell.
 */
function isNotOpen(error: unknown): error is OperationError {
  return (
    error instanceof OperationError && error.operationIndex === 0 && error.code === 'timed out'
  );
}

function traced(
  cause: Error,
  { table, column }: OutcomeMarker,
  { ticket, issued: [nextTicket] }: TakenTicket,
): OutcomeUnknownError {
  const trace = { table, column, ticket, ...(nextTicket !== undefined && { nextTicket }) };
  const message =
    cause instanceof OutcomeUnknownError
      ? cause.message
      : `the transaction's ticket was not open (${cause.message}): it may be done or not`;
  return new OutcomeUnknownError(message, { cause, trace });
}

/** The error as it would have been without the operations that use the ticket. */
function withoutGuards(error: OperationError, count: number): OperationError {
  const [first, ...further] = error.failures.map((failure) => shifted(failure, count));
  return first === undefined ? error : new OperationError(first, further);
}

function shifted(failure: OperationFailure, count: number): OperationFailure {
  const { operationIndex, ...rest } = failure;
  if (operationIndex === undefined) return failure;
  const index = operationIndex - guards;
  if (index >= 0 && index < count) return { ...failure, operationIndex: index };
  return { ...rest, operation: `outcome marker (${failure.operation})` };
}

function notSent(cause: Error): ConnectionError {
  return new ConnectionError(`lost before the transaction was sent: ${cause.message}`, { cause });
}

function asMarkers(error: unknown, { table, column }: OutcomeMarker): unknown {
  if (!(error instanceof OperationError)) return error;
  const { code, details } = error;
  const operation = `outcome marker in ${table}.${column}`;
  return new OperationError({ code, operation, ...(details !== undefined && { details }) });
}

function unfit({ table }: OutcomeMarker, rows: number): TypeError {
  return new TypeError(`${table} has ${rows} rows: an outcome marker needs exactly one`);
}
