import type { Column, Row } from '@ovn-console/ovsdb/schema';
import { declaredTable } from '../planning/draft.ts';
import type { NorthboundView, TableView } from '../planning/northbound-view.ts';
import { identifyingName } from './identity.ts';
import type { ColumnDifference, RowDifference } from './row-difference.ts';
import { isDefault, sameValue, valueToJson, type RowValue } from './row-value.ts';
import { isProgress } from './runtime-columns.ts';

/** What one transaction did, as a replica tells it; `ReplicaChange` of the ovsdb package is one. */
export interface ChangedTables {
  readonly tables: ReadonlyMap<string, ChangedRows>;
}

interface ChangedRows {
  readonly inserted: readonly Row[];
  readonly modified: readonly { readonly old: Row; readonly new: Row }[];
  readonly deleted: readonly Row[];
}

interface RowPair {
  readonly old?: Row;
  readonly new?: Row;
}

/**
 * What a transaction did, row by row: with the rows that went because nothing referred to them any
 * more, and the references that went with their rows. Rows in which nothing but OVN's progress
 * counters moved are left out.
 * @param view the contents after it
 */
export function differencesOf({ tables }: ChangedTables, view: NorthboundView): RowDifference[] {
  return [...tables].flatMap(([table, { inserted, modified, deleted }]) => {
    const pairs: RowPair[] = [
      ...inserted.map((row) => ({ new: row })),
      ...modified,
      ...deleted.map((row) => ({ old: row })),
    ];
    const touched = new Set(pairs.map((pair) => uuidOf(pair)));
    const rows: TableView<Row> = view.table(declaredTable(table).name);
    return pairs
      .map((pair) => differenceOf(table, pair, isShared(table, pair, { rows, touched })))
      .filter(({ kind, columns }) => kind !== 'modified' || Object.keys(columns).length > 0);
  });
}

function differenceOf(table: string, pair: RowPair, nameShared: boolean): RowDifference {
  const name = (pair.new ?? pair.old)?.['name'];
  return {
    table,
    uuid: uuidOf(pair),
    ...(typeof name === 'string' && name !== '' && { name }),
    kind: pair.old === undefined ? 'inserted' : pair.new === undefined ? 'deleted' : 'modified',
    columns: columnDifferences(table, pair),
    ...(nameShared && { nameShared }),
  };
}

function columnDifferences(table: string, { old, new: now }: RowPair): RowDifference['columns'] {
  const differences: [string, ColumnDifference][] = [];
  for (const [name, column] of Object.entries(declaredTable(table).columns)) {
    if (old && now && isProgress(table, name)) continue;
    const before = old && valueToJson(old[name]);
    const after = now && valueToJson(now[name]);
    if (isSame(column, before, after)) continue;
    const difference = {
      ...(before !== undefined && { old: before }),
      ...(after !== undefined && { new: after }),
    };
    differences.push([name, difference]);
  }
  return Object.fromEntries(differences);
}

/** Of a row that is new or gone, only what differs from an empty row is worth telling. */
function isSame(
  column: Column,
  before: RowValue | undefined,
  after: RowValue | undefined,
): boolean {
  if (before === undefined) return after === undefined || isDefault(column, after);
  return after === undefined ? isDefault(column, before) : sameValue(before, after);
}

interface Others {
  readonly rows: TableView<Row>;
  readonly touched: ReadonlySet<string>;
}

/** Whether a row that the transaction did not touch has the name that this one has or had. */
function isShared(table: string, { old, new: now }: RowPair, { rows, touched }: Others): boolean {
  return [old, now].some((row) => {
    const name = row && identifyingName(declaredTable(table), row);
    if (name === undefined) return false;
    return rows.findBy('name', name).some(({ _uuid }) => !touched.has(_uuid));
  });
}

function uuidOf({ old, new: now }: RowPair): string {
  return (now ?? old)?._uuid ?? '';
}
