import type { Uuid } from '@ovn-console/ovsdb/schema';
import type { Condition, WaitOperation, WireRow } from '@ovn-console/ovsdb/operations';
import type { Fault } from '../errors.ts';

/** One thing that a plan was based on, as the server can check it. Plain JSON. */
export interface Guard {
  /** `wait` with timeout 0: the whole transaction fails unless it holds (RFC 7047 §5.2.6). */
  readonly operation: WaitOperation;
  /**
   * Columns whose old value the plan writes over. When one of these has changed, planning again
   * would undo somebody's work: the user must decide. Any other mismatch is met by planning again.
   */
  readonly premise: readonly string[];
  /** The command that relied on it, and the property that leads there. */
  readonly fault: Fault;
}

/** What exactly the rows that satisfy a condition are. */
interface Matches {
  readonly uuids: readonly Uuid[];
  readonly premise?: readonly string[];
  readonly fault: Fault;
}

/** Columns of one row, and whether the plan writes over them. */
interface Expectation {
  readonly values: WireRow;
  readonly premise: boolean;
  readonly fault: Fault;
}

/** Collects guards; what several commands rely on is checked once. */
export class GuardBook {
  readonly #guards = new Map<string, Guard>();

  get guards(): readonly Guard[] {
    return [...this.#guards.values()];
  }

  /** The row exists, with these values. */
  row(table: string, uuid: Uuid, { values, premise, fault }: Expectation): void {
    const where: Condition[] = [['_uuid', '==', ['uuid', uuid]]];
    const key = keyOf(table, where);
    const known = this.#guards.get(key);
    const expected = { ...known?.operation.rows[0], ...values };
    this.#guards.set(key, {
      operation: waitFor(table, where, [expected]),
      premise: [...(known?.premise ?? []), ...(premise ? Object.keys(values) : [])],
      fault: known && !premise ? known.fault : fault,
    });
  }

  /** These rows and no others satisfy all conditions. */
  matches(table: string, where: readonly Condition[], { uuids, premise, fault }: Matches): void {
    const key = keyOf(table, where);
    if (this.#guards.has(key)) return;
    const rows = uuids.map((uuid): WireRow => ({ _uuid: ['uuid', uuid] }));
    this.#guards.set(key, {
      operation: waitFor(table, where, rows),
      premise: premise ?? [],
      fault,
    });
  }
}

function waitFor(
  table: string,
  where: readonly Condition[],
  rows: readonly WireRow[],
): WaitOperation {
  const columns = Object.keys(rows[0] ?? { _uuid: '' });
  return { op: 'wait', timeout: 0, table, where, columns, until: '==', rows };
}

function keyOf(table: string, where: readonly Condition[]): string {
  return JSON.stringify([table, where], (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}
