import type { Row, Table } from '@ovn-console/ovsdb/schema';
import type { Condition, WaitOperation, WireRow } from '@ovn-console/ovsdb/operations';
import type { StaleRow } from '../errors.ts';
import { declaredTable } from '../planning/draft.ts';
import { columnOf, encode } from '../planning/encode.ts';
import type { NorthboundView, TableView } from '../planning/northbound-view.ts';
import { wireKey } from '../planning/wire-key.ts';
import { labelOf } from './identity.ts';

/** Northbound contents, and what of the schema the server has; a session's replica is one. */
export interface ServedContents extends NorthboundView {
  has(table: string, column?: string): boolean;
}

/** Something that must hold for a difference to be applied. */
export interface Expectation {
  /**
   * As the server checks it, at the moment of the transaction (RFC 7047 §5.2.6); undefined where it
   * sees to it anyway.
   */
  readonly guard: WaitOperation | undefined;
  /** What the contents say against it; undefined when it holds. */
  readonly stale: StaleRow | undefined;
}

export function rowsOf(contents: ServedContents, table: string): TableView<Row> {
  return contents.table(declaredTable(table).name);
}

/** There is no such row. */
export function expectAbsent(contents: ServedContents, table: string, uuid: string): Expectation {
  const row = rowsOf(contents, table).get(uuid);
  return {
    guard: waitFor(table, [isRow(uuid)], []),
    stale: row && appeared(table, row),
  };
}

/** The row is there. */
export function expectPresent(contents: ServedContents, table: string, uuid: string): Expectation {
  const row = rowsOf(contents, table).get(uuid);
  return {
    guard: waitFor(table, [isRow(uuid)], [{ _uuid: ['uuid', uuid] }]),
    stale: row ? undefined : gone(table, uuid),
  };
}

/** What a row must hold besides what its conditions ask for. */
export interface ExpectedRow {
  readonly uuid: string;
  readonly name: string | undefined;
  /** Whole values, native. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly conditions: readonly Condition[];
  /** Columns of these conditions that the row does not meet. */
  readonly unmet: (row: Row) => readonly string[];
}

/** The row is there with these values. */
export function expectRow(
  contents: ServedContents,
  table: Table,
  { uuid, name, values, conditions, unmet }: ExpectedRow,
): Expectation {
  const encoded: Record<string, WireRow[string]> = { _uuid: ['uuid', uuid] };
  for (const [column, value] of Object.entries(values)) {
    encoded[column] = encode(columnOf(table, column), value);
  }
  const row = rowsOf(contents, table.name).get(uuid);
  const guard = waitFor(table.name, [isRow(uuid), ...conditions], [encoded]);
  if (!row) return { guard, stale: gone(table.name, uuid, name) };
  const changed = Object.entries(values)
    .filter(([column, value]) => !isSame(table, column, [row[column], value]))
    .map(([column]) => column);
  return { guard, stale: changedRow(table.name, row, [...changed, ...unmet(row)]) };
}

/** These rows and no others have these values; of a set: contain them. */
export function expectMatches(
  table: Table,
  conditions: readonly Condition[],
  { found, expected }: { readonly found: readonly Row[]; readonly expected: readonly string[] },
): Expectation & { readonly intruder: Row | undefined } {
  const rows = expected.map((uuid): WireRow => ({ _uuid: ['uuid', uuid] }));
  const intruder = found.find(({ _uuid }) => !expected.includes(_uuid));
  return {
    guard: waitFor(table.name, conditions, rows),
    stale: intruder && appeared(table.name, intruder),
    intruder,
  };
}

export function changedRow(
  table: string,
  row: Row,
  changedColumns: readonly string[],
): StaleRow | undefined {
  if (changedColumns.length === 0) return undefined;
  return { table, row: labelOf(row), uuid: row._uuid, event: 'changed', changedColumns };
}

export function waitFor(
  table: string,
  where: readonly Condition[],
  rows: readonly WireRow[],
): WaitOperation {
  const columns = Object.keys(rows[0] ?? { _uuid: '' });
  return { op: 'wait', timeout: 0, table, where, columns, until: '==', rows };
}

export function isRow(uuid: string): Condition {
  return ['_uuid', '==', ['uuid', uuid]];
}

function isSame(table: Table, name: string, [one, other]: readonly [unknown, unknown]): boolean {
  const column = columnOf(table, name);
  return wireKey(encode(column, one)) === wireKey(encode(column, other));
}

function appeared(table: string, row: Row): StaleRow {
  return { table, row: labelOf(row), uuid: row._uuid, event: 'appeared', changedColumns: [] };
}

function gone(table: string, uuid: string, name?: string): StaleRow {
  return { table, row: name ?? uuid, uuid, event: 'deleted', changedColumns: [] };
}
