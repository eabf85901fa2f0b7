import type { Column, Row } from '@ovn-console/ovsdb/schema';
import type { Condition } from '@ovn-console/ovsdb/operations';
import { columnOf, encode } from '../planning/encode.ts';
import { valueFromJson } from './row-value.ts';
import { collectionChange, conditionsOf, isMetBy, isOpen } from './collection-change.ts';
import {
  changedRow,
  expectAbsent,
  expectMatches,
  expectPresent,
  expectRow,
  rowsOf,
  type Expectation,
  type ServedContents,
} from './expectation.ts';
import { identifyingName } from './identity.ts';
import { referencesIn, referringColumns } from './references.ts';
import { columnsIn, type RowChange } from './row-change.ts';
import { changesByItself } from './runtime-columns.ts';
import { referenceKey, type Undertaking } from './undertaking.ts';

/** What must hold for a row to be changed as the difference says: that it is as it was before. */
export function expectationsOf(change: RowChange, undertaking: Undertaking): Expectation[] {
  const { difference, table } = change;
  const { contents } = undertaking;
  switch (difference.kind) {
    case 'inserted':
      return [
        expectAbsent(contents, table.name, difference.uuid),
        ...expectTargets(change, undertaking),
        ...expectFree(change, undertaking),
      ];
    case 'modified':
      return [
        expectUnchanged(change, contents),
        ...expectTargets(change, undertaking),
        ...expectFree(change, undertaking),
      ];
    case 'deleted':
      return [expectUntouched(change, contents), ...expectUnreferenced(change, undertaking)];
  }
}

/** The columns that differ are as they were; of a set or map what is added or taken out of it. */
function expectUnchanged(change: RowChange, contents: ServedContents): Expectation {
  const { difference, table, old } = change;
  const columns = columnsIn(change);
  const whole = columns.filter(([, column]) => !isOpen(column)).map(([name]) => name);
  const collections = columns
    .filter(([, column]) => isOpen(column))
    .map((column) => collectionChange(column, old[column[0]], change.new[column[0]]));
  return expectRow(contents, table, {
    uuid: difference.uuid,
    name: difference.name,
    values: Object.fromEntries(whole.map((name) => [name, old[name]])),
    conditions: collections.flatMap(conditionsOf),
    unmet: (row) => collections.filter((each) => !isMetBy(each, row)).map(({ name }) => name),
  });
}

/** A row that is to go has nothing in it that it had not before, but what OVN writes by itself. */
function expectUntouched(
  { difference, table, old }: RowChange,
  contents: ServedContents,
): Expectation {
  const decided = Object.entries(table.columns).filter(
    ([name]) => contents.has(table.name, name) && !changesByItself(table.name, name),
  );
  const values = decided.map(([name, column]) => [name, valueOf(old, name, column)]);
  return expectRow(contents, table, {
    uuid: difference.uuid,
    name: difference.name,
    values: Object.fromEntries(values),
    conditions: [],
    unmet: () => [],
  });
}

function valueOf(values: RowChange['old'], name: string, column: Column): unknown {
  return name in values ? values[name] : valueFromJson(column, undefined);
}

/** Nobody refers to a row that is to go but those who did before, and will not any more. */
function expectUnreferenced(
  { difference: { uuid, table } }: RowChange,
  { contents, referrers }: Undertaking,
): Expectation[] {
  const served = referringColumns(table).filter((each) =>
    contents.has(each.table.name, each.column),
  );
  return served.map((referring) => {
    const found = rowsOf(contents, referring.table.name).findBy(referring.column, uuid);
    const conditions: Condition[] = [[referring.column, 'includes', ['uuid', uuid]]];
    const expected =
      referrers.get(referenceKey(referring.table.name, referring.column, uuid)) ?? [];
    const { guard, intruder } = expectMatches(referring.table, conditions, { found, expected });
    const stale = intruder && changedRow(referring.table.name, intruder, [referring.column]);
    return { guard, stale };
  });
}

/** The rows that are referred to anew are there, or come with this. */
function expectTargets(change: RowChange, { contents, changes }: Undertaking): Expectation[] {
  return columnsIn(change).flatMap(([name, column]) => {
    const before = new Set(referencesIn(column, change.old[name]));
    const { referenceTable } = column.key;
    if (referenceTable === undefined) return [];
    return referencesIn(column, change.new[name])
      .filter((uuid) => !before.has(uuid) && changes.get(uuid)?.difference.kind !== 'inserted')
      .map((uuid) => expectPresent(contents, referenceTable, uuid));
  });
}

/** Nobody else has what must be unique: indexed columns, and names that commands go by. */
function expectFree(change: RowChange, { contents, changes }: Undertaking): Expectation[] {
  const { difference, table } = change;
  const isNew = difference.kind === 'inserted';
  const rows = rowsOf(contents, table.name);
  const row = { ...rows.get(difference.uuid), ...change.new };
  const name = difference.nameShared ? undefined : identifyingName(table, row);
  const unique = [...table.indexes, ...(name === undefined ? [] : [['name']])];
  return unique
    .filter((columns) => isNew || columns.some((column) => column in change.new))
    .flatMap((columns) => {
      const wanted = columns.map(
        (column) => [column, valueOf(row, column, columnOf(table, column))] as const,
      );
      const found = findAll(rows.findBy(columns[0] ?? '', wanted[0]?.[1]), wanted);
      const expected = found.map(({ _uuid }) => _uuid).filter((uuid) => changes.has(uuid));
      const conditions = wanted.map(([column, value]): Condition => [
        column,
        '==',
        encode(columnOf(table, column), value),
      ]);
      const { guard, stale } = expectMatches(table, conditions, { found, expected });
      // An index of the server's needs no guard, which would look at every row.
      return [{ guard: table.indexes.includes(columns) ? undefined : guard, stale }];
    });
}

function findAll(
  rows: readonly Row[],
  wanted: readonly (readonly [string, unknown])[],
): readonly Row[] {
  return rows.filter((row) => wanted.every(([column, value]) => row[column] === value));
}
