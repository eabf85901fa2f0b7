import type { Condition } from '@ovn-console/ovsdb/operations';
import type { NorthboundTable } from '../planning/northbound-view.ts';
import { wireKey } from '../planning/wire-key.ts';
import { promptColumns } from './prompt-columns.ts';
import type { Demand } from './rows-missing.ts';

/** What is fetched of one table. */
export interface WantedTable {
  /** All rows, rather than those that a condition singles out. */
  readonly isWhole: boolean;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly columns: ReadonlySet<string>;
}

/**
 * So many conditions for each of which a server has to look at every row cost more than the whole
 * table: 0.3 µs a row each time, and as much again for the guard, against 13 µs.
 */
const mostSearches = 16;

/** Rows by UUID are cheap for the server, but each costs a message part. */
const mostRows = 5000;

/** All that was demanded so far. It only grows. */
export class Wanted {
  readonly #tables = new Map<NorthboundTable, WantedTable>();

  get tables(): ReadonlyMap<NorthboundTable, WantedTable> {
    return this.#tables;
  }

  /** False when all of that was wanted already. */
  add(demand: Demand): boolean {
    const before = this.#tables.get(demand.table) ?? nothing;
    const where = 'where' in demand ? demand.where : [];
    const conditions = new Map([
      ...before.conditions,
      ...where.map((one) => [conditionKey(one), one] as const),
    ]);
    const isWhole = before.isWhole || 'all' in demand || isTooMany([...conditions.values()]);
    const columns = new Set([...before.columns, ...columnsOf(demand)]);
    this.#tables.set(demand.table, { isWhole, conditions, columns });
    return (
      isWhole !== before.isWhole ||
      conditions.size > before.conditions.size ||
      columns.size > before.columns.size
    );
  }
}

const nothing: WantedTable = { isWhole: false, conditions: new Map(), columns: new Set() };

function columnsOf(demand: Demand): readonly string[] {
  return ('columns' in demand ? demand.columns : undefined) ?? promptColumns(demand.table);
}

function isTooMany(conditions: readonly Condition[]): boolean {
  const rows = conditions.filter(([column]) => column === '_uuid').length;
  return rows > mostRows || conditions.length - rows > mostSearches;
}

/** The same for the same condition. */
export function conditionKey([column, comparison, value]: Condition): string {
  return `${column} ${comparison} ${wireKey(value)}`;
}
