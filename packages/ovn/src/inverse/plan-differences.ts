import type {
  Condition,
  InsertOperation,
  Operation,
  WaitOperation,
} from '@ovn-console/ovsdb/operations';
import { StaleRowError } from '../errors.ts';
import { declaredTable } from '../planning/draft.ts';
import { columnOf, encodeColumns } from '../planning/encode.ts';
import { collectionChange, isOpen, mutationsOf, resultOf } from './collection-change.ts';
import { isRow, waitFor, type ServedContents } from './expectation.ts';
import { expectationsOf } from './expectations.ts';
import { undertakingOf } from './undertaking.ts';
import { columnsIn, readDifference, type RowChange } from './row-change.ts';
import type { RowDifference } from './row-difference.ts';
import { isDefault } from './row-value.ts';

/**
 * One transaction that makes these differences happen, and nothing when a row is not as they say
 * that it was before: with `inverseOf` the differences of an earlier transaction, it undoes that,
 * and only what that did. Deleted rows come back with their UUIDs (`uuid` of insert: servers since
 * OVS 2.13; for older ones see `withNamesForUuids`). In sets and maps what others have added stays.
 * @throws StaleRowError that names the first row which is not as it should be; `commandIndex` is the
 *   position of its difference, `field` the column.
 */
export function planDifferences(
  differences: readonly RowDifference[],
  contents: ServedContents,
): Operation[] {
  const undertaking = undertakingOf(
    differences.map((difference) => readDifference(servedPart(difference, contents))),
    contents,
  );
  const changes = [...undertaking.changes.values()];
  const guards: WaitOperation[] = [];
  for (const [commandIndex, change] of changes.entries()) {
    for (const { guard, stale } of expectationsOf(change, undertaking)) {
      const field = stale?.changedColumns[0] ?? '';
      if (stale) throw new StaleRowError(stale, { commandIndex, field });
      if (guard) guards.push(guard);
    }
  }
  // Deletions first: ovsdb-server may leave weak references in rows that change before.
  const kinds = ['deleted', 'inserted', 'modified'];
  const operations = changes
    .toSorted((a, b) => kinds.indexOf(a.difference.kind) - kinds.indexOf(b.difference.kind))
    .flatMap(operationsOf);
  return [...distinct(guards), ...operations];
}

/** Columns that the server does not have look to us as if they had their default. */
function servedPart(difference: RowDifference, contents: ServedContents): RowDifference {
  const table = declaredTable(difference.table);
  const columns = Object.entries(difference.columns).filter(([name, values]) => {
    const isUntouched = Object.values(values).every((value) =>
      isDefault(columnOf(table, name), value),
    );
    return !isUntouched || contents.has(table.name, name);
  });
  return { ...difference, columns: Object.fromEntries(columns) };
}

function operationsOf(change: RowChange): Operation[] {
  const { difference, table } = change;
  const where = [isRow(difference.uuid)];
  switch (difference.kind) {
    case 'inserted':
      return [insertion(change)];
    case 'modified':
      return modifications(change, where);
    case 'deleted':
      // Others vanish with the last reference to them.
      return table.isRoot ? [{ op: 'delete', table: table.name, where }] : [];
  }
}

function insertion({ difference: { uuid }, table, new: values }: RowChange): InsertOperation {
  return { op: 'insert', table: table.name, uuid, row: encodeColumns(table, values) };
}

function modifications(change: RowChange, where: readonly Condition[]): Operation[] {
  const { table, old, new: now } = change;
  const columns = columnsIn(change);
  const whole = columns.filter(([, column]) => !isOpen(column)).map(([name]) => [name, now[name]]);
  const collections = columns
    .filter(([, column]) => isOpen(column))
    .map((column) => collectionChange(column, old[column[0]], now[column[0]]));
  const row = encodeColumns(table, Object.fromEntries(whole));
  const mutations = collections.flatMap(mutationsOf);
  const results = collections.flatMap(resultOf);
  const update: Operation = { op: 'update', table: table.name, where, row };
  const mutate: Operation = { op: 'mutate', table: table.name, where, mutations };
  const { uuid } = change.difference;
  const check = waitFor(table.name, [...where, ...results], [{ _uuid: ['uuid', uuid] }]);
  return [
    ...(whole.length > 0 ? [update] : []),
    ...(mutations.length > 0 ? [mutate] : []),
    ...(results.length > 0 ? [check] : []),
  ];
}

/** What several rows rely on is checked once. */
function distinct(guards: readonly WaitOperation[]): WaitOperation[] {
  return [...new Map(guards.map((guard) => [keyOf(guard), guard])).values()];
}

function keyOf(guard: WaitOperation): string {
  return JSON.stringify(guard, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}
