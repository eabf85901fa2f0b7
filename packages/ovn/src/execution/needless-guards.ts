import type { Operation, WaitOperation } from '@ovn-console/ovsdb/operations';
import { declaredTable } from '../planning/draft.ts';

/**
 * Leaves out guards that a name is free, where the server refuses the insertion of a second row of
 * that name anyway (an index, RFC 7047 §3.2): for each of them it would look at every row.
 */
export function withoutNeedlessGuards(operations: readonly Operation[]): Operation[] {
  const inserted = new Set(
    operations.flatMap((operation) => {
      if (operation.op !== 'insert') return [];
      const { table, row } = operation;
      return singleIndexes(table).map((column) => keyOf(table, column, row[column]));
    }),
  );
  return operations.filter((operation) => {
    const key = operation.op === 'wait' ? keyOfFreeName(operation) : undefined;
    return key === undefined || !inserted.has(key);
  });
}

/** Columns whose values are unique in the table. */
function singleIndexes(table: string): string[] {
  return declaredTable(table).indexes.flatMap((index) => (index.length === 1 ? index : []));
}

/** What is to be free, if that is all that the guard says. */
function keyOfFreeName({ table, where, rows, until }: WaitOperation): string | undefined {
  const [condition, ...others] = where;
  if (!condition || others.length > 0 || rows.length > 0 || until !== '==') return undefined;
  const [column, comparison, value] = condition;
  return comparison === '==' ? keyOf(table, column, value) : undefined;
}

function keyOf(table: string, column: string, value: unknown): string {
  return JSON.stringify([table, column, String(value)]);
}
