import type { Row, Table, Uuid } from '@ovn-console/ovsdb/schema';
import type { Condition, WireRow, WireValue } from '@ovn-console/ovsdb/operations';
import { StaleRowError, type StaleRow } from '../errors.ts';
import { declaredTable } from './draft.ts';
import { columnOf, encode } from './encode.ts';
import type { Guard } from './guard.ts';
import type { NorthboundView, TableView } from './northbound-view.ts';
import { wireKey } from './wire-key.ts';

/**
 * Which guard no longer holds in these (fresh) contents, as an error that names the row and what
 * became of it. Guards on what the plan writes over come first: those are the user's to decide.
 * Undefined when all hold.
 */
export function explainStale(
  { guards }: { readonly guards: readonly Guard[] },
  view: NorthboundView,
): StaleRowError | undefined {
  const broken = guards.flatMap((guard) => {
    const stale = compare(guard, view);
    return stale ? [{ guard, stale }] : [];
  });
  const first = broken.find(({ guard, stale }) => isPremise(guard, stale)) ?? broken[0];
  return first && new StaleRowError(first.stale, first.guard.fault);
}

/** Whether what changed is something that the plan writes over, so that planning again would undo it. */
export function isPremise(
  { premise }: Guard,
  { changedColumns }: Pick<StaleRow, 'changedColumns'>,
): boolean {
  return changedColumns.some((column) => premise.includes(column));
}

function compare(guard: Guard, view: NorthboundView): StaleRow | undefined {
  const { table: name, where, rows: expected } = guard.operation;
  const table = declaredTable(name);
  const contents: TableView<Row> = view.table(table.name);
  const [first, ...rest] = where;
  if (first === undefined) return undefined;
  const [column, , value] = first;
  if (column !== '_uuid') return compareMatches({ table, contents, expected }, first);
  const row = contents.get(referenceOf(value));
  const known = expected[0] ?? {};
  if (!row) return gone(name, known['name'] ?? referenceOf(value));
  const changedColumns = [...changedIn(table, row, known), ...unmet(table, row, rest)];
  if (changedColumns.length === 0) return undefined;
  return { table: name, row: labelOf(row), event: 'changed', changedColumns };
}

interface Matching {
  readonly table: Table;
  readonly contents: TableView<Row>;
  readonly expected: readonly WireRow[];
}

function compareMatches(
  { table, contents, expected }: Matching,
  [column, , value]: Condition,
): StaleRow | undefined {
  const found = contents.findBy(column, nativeKey(value));
  const known = new Set(expected.map(({ _uuid }) => referenceOf(_uuid)));
  const intruder = found.find(({ _uuid }) => !known.has(_uuid));
  if (intruder) {
    return { table: table.name, row: labelOf(intruder), event: 'appeared', changedColumns: [] };
  }
  const lost = [...known].find((uuid) => !found.some(({ _uuid }) => _uuid === uuid));
  if (lost === undefined) return undefined;
  const row = contents.get(lost);
  if (!row) return gone(table.name, lost);
  return { table: table.name, row: labelOf(row), event: 'changed', changedColumns: [column] };
}

function gone(table: string, row: WireValue): StaleRow {
  return { table, row: String(row), event: 'deleted', changedColumns: [] };
}

function changedIn(table: Table, row: Row, expected: WireRow): string[] {
  return Object.entries(expected)
    .filter(([column]) => column !== '_uuid')
    .filter(([column, value]) => {
      const current = encode(columnOf(table, column), row[column]);
      return wireKey(current) !== wireKey(value);
    })
    .map(([column]) => column);
}

/** Columns that no longer hold the map entry that a guard asks for. */
function unmet(table: Table, row: Row, conditions: readonly Condition[]): string[] {
  return conditions
    .filter(([column, , value]) => {
      const current = encode(columnOf(table, column), row[column]);
      return !pairsOf(current).some((pair) => pairsOf(value).includes(pair));
    })
    .map(([column]) => column);
}

function pairsOf(value: WireValue): string[] {
  if (!Array.isArray(value) || value[0] !== 'map' || !Array.isArray(value[1])) return [];
  return value[1].map((pair) => JSON.stringify(pair));
}

/** The UUID in a reference such as `["uuid", "…"]`. */
function referenceOf(value: WireValue | undefined): Uuid {
  return Array.isArray(value) && typeof value[1] === 'string' ? value[1] : '';
}

function nativeKey(value: WireValue): unknown {
  return Array.isArray(value) ? referenceOf(value) : value;
}

/** What a person calls the row. */
function labelOf(row: Row): string {
  const names = [row['name'], row['ip_prefix'], row['external_ip'], row._uuid];
  return String(names.find((name) => typeof name === 'string' && name !== ''));
}
