import { isObject } from '../../codec/json.ts';
import { OperationError } from '../../errors.ts';
import type { Session } from '../../session/session.ts';
import type { Operation } from '../../transaction/operation.ts';
import { namesRows } from './uuid-map.ts';

/** What came of a transaction: results, or why and where it failed. */
export type Outcome = Done | Failed;

interface Done {
  readonly results: readonly unknown[];
}

interface Failed {
  /** "malformed": not even sent, for no server would take it. */
  readonly code: string;
  readonly details: string;
  readonly operationIndex: number | undefined;
}

/** Runs a transaction through our client. */
export async function outcomeOfOurs(
  session: Session,
  operations: readonly Operation[],
): Promise<Outcome> {
  try {
    return { results: await session.transact(operations) };
  } catch (error) {
    if (error instanceof TypeError) {
      return { code: 'malformed', details: error.message, operationIndex: undefined };
    }
    if (!(error instanceof OperationError)) throw error;
    const { code, details = '', operationIndex } = error;
    const operation = operationIndex === undefined ? undefined : operations[operationIndex];
    return { ...comparable({ code, details }, operation), operationIndex };
  }
}

/** Reads what `ovsdb-client transact` printed (RFC 7047 §4.1.3). */
export function outcomeOfReply(
  operations: readonly Operation[],
  reply: readonly unknown[],
): Outcome {
  const index = reply.findIndex((result) => isObject(result) && 'error' in result);
  const failure = reply[index];
  if (!isObject(failure)) return { results: reply };
  const { error, details } = failure;
  const said = { code: String(error), details: typeof details === 'string' ? details : '' };
  return {
    ...comparable(said, operations[index]),
    operationIndex: index < operations.length ? index : undefined,
  };
}

/**
 * What a transaction that we did not even send would have come to, had we: any failure of the
 * server's will do.
 */
export function hadItBeenSent(ours: Outcome, theirs: Outcome): Outcome {
  return 'code' in ours && ours.code === 'malformed' && 'code' in theirs ? theirs : ours;
}

/** Leaves out which rows are to blame, where any of several are: each server names others. */
export function withoutBlame(outcome: Outcome): Outcome {
  if ('results' in outcome || !namesRows(outcome.details)) return outcome;
  return { ...outcome, details: 'names rows' };
}

type Said = Pick<Failed, 'code' | 'details'>;

/** Codes of values that are wrong in themselves. */
const wrongValue = new Set(['syntax error', 'constraint violation', 'unknown column']);

/**
 * What two servers may say differently: how long they waited, and of several rows or columns
 * that are to blame alike, which. Columns of a row are looked at in the order of a hash table.
 */
function comparable({ code, details }: Said, operation: Operation | undefined): Said {
  if (/to have identical values/.test(details)) {
    return { code, details: details.split(' ').toSorted().join(' ') };
  }
  if (wrongValue.has(code) && hasSeveralColumns(operation)) {
    return { code: 'wrong value', details: 'in one of several columns' };
  }
  if (operation?.op === 'mutate') {
    return { code, details: details.replace(/^-?[\d.e+-]+/, 'some number') };
  }
  return { code, details: details.replace(/timed out after \d+ ms/, 'timed out after some ms') };
}

function hasSeveralColumns(operation: Operation | undefined): boolean {
  if (operation === undefined) return false;
  const rows = 'rows' in operation ? operation.rows : 'row' in operation ? [operation.row] : [];
  return rows.some((row) => Object.keys(row).length > 1);
}
