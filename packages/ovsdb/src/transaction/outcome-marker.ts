import { isArray, isObject } from '../codec/json.ts';
import type { WireMap, WireRow } from '../codec/wire-value.ts';
import type { TransactionTrace } from '../errors.ts';
import type { Condition, MutateOperation, Operation } from './operation.ts';
import type { OperationResult } from './operation-result.ts';

/**
 * Where transactions may leave marks by which their outcome is found out when the answer is
 * lost: a `map<string, string>` column of a table that always has exactly one row, and that
 * nobody replaces as a whole, such as NB_Global's `external_ids`. At rest a session has at most
 * a handful of keys there, all of them beginning with `transact:`, and none once it is closed;
 * what one leaves behind that ends without a connection is removed by others after a week.
 *
 * How it works: a _ticket_ is a key that is used for one transaction and never again.
 *
 * 1. It is put into the map as "open", and that is committed before anything depends on it.
 * 2. The transaction begins with a guard that its ticket is "open", and ends with making it
 *    "done".
 * 3. Whoever wants to know the outcome commits a transaction that makes it "void" if it is
 *    "open", and reads it. "done": the transaction was committed. "void": it was not, and never
 *    will be, since its guard fails from then on, whatever copy of it turns up late: in the
 *    receive buffer of a server that was stopped, in the log of a dead leader, on its way
 *    through a follower or a relay. Anything else: somebody else removed the key, or the
 *    database is not the one it was, and nothing is claimed.
 *
 * A key may be deleted as soon as its outcome is known, since a missing ticket is not open
 * either: nothing has to be kept for as long as a late copy may be around, which nobody knows.
 * The same guard makes a transaction that a server executes twice (as one of a cluster may when
 * its leader is lost) fail the second time. docs/decisions/0007-outcome-tickets.md has the
 * reasons.
 */
export interface OutcomeMarker {
  readonly table: string;
  readonly column: string;
}

/** What a ticket's key has as its value. */
type TicketState = 'open' | 'done' | 'void' | 'missing';

/** Milliseconds that a server may need to hear of a ticket that another one has committed. */
const guardPatienceMs = 1000;

/** What a session does to its tickets beside using one. */
export interface TicketKeeping {
  /** Tickets that are to be there as "open" afterwards. */
  readonly issued: readonly string[];
  /** Keys that are of no use any more. */
  readonly spent: readonly string[];
}

/** Keeps house: one operation, which every server accepts in any state. */
export function keepTickets(
  { table, column }: OutcomeMarker,
  { issued, spent }: TicketKeeping,
): MutateOperation {
  const open = mapOf(...issued.map((ticket) => [ticket, 'open'] as const));
  return {
    op: 'mutate',
    table,
    where: [],
    mutations: [
      [column, 'delete', ['set', spent]],
      [column, 'insert', open],
    ],
  };
}

/** Reads the whole column. */
export function readMarks({ table, column }: OutcomeMarker): Operation {
  return { op: 'select', table, where: [], columns: [column] };
}

/**
 * The operations of a transaction with those around them that use a ticket. The last one is
 * last lest the transaction itself overwrite the mark.
 */
export function withTicket(
  marker: OutcomeMarker,
  operations: readonly Operation[],
  { ticket, issued, spent }: TicketKeeping & { readonly ticket: string },
): Operation[] {
  const { table, column } = marker;
  const guard: Operation = {
    op: 'wait',
    timeout: guardPatienceMs,
    table,
    where: [hasState(column, ticket, 'open')],
    columns: ['_uuid'],
    until: '!=',
    rows: [],
  };
  const keeping = keepTickets(marker, { issued, spent: [ticket, ...spent] });
  const use: MutateOperation = {
    ...keeping,
    mutations: [...keeping.mutations, [column, 'insert', mapOf([ticket, 'done'])]],
  };
  return [guard, ...operations, use];
}

/**
 * Asks for the outcome and makes it final. Always safe to be sent again. The ticket is written
 * if it is missing: only a transaction that changes something goes through a cluster's log, and
 * so is sure to have been executed on the newest contents.
 */
export function fence(trace: TransactionTrace): Operation[] {
  const { table, column, ticket } = trace;
  const close: Operation = {
    op: 'mutate',
    table,
    where: [hasState(column, ticket, 'open')],
    mutations: [
      [column, 'delete', mapOf([ticket, 'open'])],
      [column, 'insert', mapOf([ticket, 'void'])],
    ],
  };
  // An insert into a map never replaces a value (RFC 7047 §5.1).
  const mutations = [[column, 'insert', mapOf([ticket, 'missing'])]] as const;
  return [close, { op: 'mutate', table, where: [], mutations }, readMarks(trace)];
}

/** What the fence has found; undefined when the ticket is not there, or never was. */
export function outcomeIn(
  results: readonly OperationResult[],
  { column, ticket }: TransactionTrace,
): 'committed' | 'not committed' | undefined {
  const state = marksIn(results.at(-1), column).get(ticket);
  if (state === 'done') return 'committed';
  return state === 'void' ? 'not committed' : undefined;
}

/** The marks that a `readMarks` has found in all rows. */
export function marksIn(result: OperationResult | undefined, column: string): Map<string, string> {
  const pairs = (result?.rows ?? []).flatMap((row) => pairsIn(row, column));
  return new Map(pairs);
}

function pairsIn(row: WireRow, column: string): [string, string][] {
  const value: unknown = isObject(row) ? row[column] : undefined;
  const pairs = isArray(value) && value[0] === 'map' && isArray(value[1]) ? value[1] : [];
  return pairs.filter(isArray).map(([key, mark]) => [String(key), String(mark)]);
}

function hasState(column: string, ticket: string, state: TicketState): Condition {
  return [column, 'includes', mapOf([ticket, state])];
}

function mapOf(...pairs: readonly (readonly [string, TicketState])[]): WireMap {
  return ['map', pairs];
}
