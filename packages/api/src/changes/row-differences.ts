import type { ReplicaChange } from '@ovn-console/ovsdb';
import type { Row } from '@ovn-console/ovsdb/schema';
import type { RowDifference } from '../journal/journal-record.ts';
import type { RowValue } from '../rows/row-details.ts';
import { sameValue, valueToJson } from '../rows/row-json.ts';

/** OVN's own progress counters, which every change moves. */
const bookkeepingTable = 'NB_Global';
const bookkeepingColumn = /^(?:nb|sb|hv)_cfg(?:_timestamp)?$/;

type Columns = RowDifference['columns'];
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What a transaction did, row by row; rows in which nothing but progress counters moved are left out. */
export function rowDifferences(change: Pick<ReplicaChange, 'tables'> | undefined): RowDifference[] {
  return [...(change?.tables ?? [])].flatMap(([table, { inserted, modified, deleted }]) =>
    [
      ...inserted.map((row) => difference(table, undefined, row)),
      ...modified.map((rows) => difference(table, rows.old, rows.new)),
      ...deleted.map((row) => difference(table, row, undefined)),
    ].filter(({ kind, columns }) => kind !== 'modified' || Object.keys(columns).length > 0),
  );
}

/** What the journal is asked for later: the uuids and names of the rows. */
export function objectsIn(differences: readonly RowDifference[]): string[] {
  return differences.flatMap(({ uuid, name }) => (name === undefined ? [uuid] : [uuid, name]));
}

function difference(table: string, old: Row | undefined, now: Row | undefined): RowDifference {
  const row = now ?? old;
  const name = row?.['name'];
  return {
    table,
    uuid: row?._uuid ?? '',
    ...(typeof name === 'string' && name !== '' && { name }),
    kind: old === undefined ? 'inserted' : now === undefined ? 'deleted' : 'modified',
    columns: columnDifferences(table, old, now),
  };
}

function columnDifferences(table: string, old: Row | undefined, now: Row | undefined): Columns {
  const columns: Mutable<Columns> = {};
  for (const column of Object.keys(now ?? old ?? {})) {
    if (column === '_uuid' || isBookkeeping(table, column)) continue;
    const before = old && valueToJson(old[column]);
    const after = now && valueToJson(now[column]);
    if (isSame(before, after)) continue;
    columns[column] = {
      ...(before !== undefined && { old: before }),
      ...(after !== undefined && { new: after }),
    };
  }
  return columns;
}

/** Of a row that is new or gone, only what differs from an empty row is worth telling. */
function isSame(before: RowValue | undefined, after: RowValue | undefined): boolean {
  if (before === undefined) return isEmpty(after);
  return after === undefined ? isEmpty(before) : sameValue(before, after);
}

function isEmpty(value: RowValue | undefined): boolean {
  if (typeof value !== 'object' || value === null) return value === null || value === '';
  return Object.keys(value).length === 0;
}

function isBookkeeping(table: string, column: string): boolean {
  return table === bookkeepingTable && bookkeepingColumn.test(column);
}
