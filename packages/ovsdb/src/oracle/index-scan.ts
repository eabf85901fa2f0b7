import { expect } from 'vitest';
import type { Replica } from '../replica/replica.ts';
import type { Row } from '../schema/table.ts';

/** Compares what `findBy` answers, for each value of each column, with a look at every row. */
export function expectIndexesToEqualScan(replica: Replica): void {
  for (const { name, columns } of replica.database.tables) {
    const table = replica.table(name);
    for (const column of Object.keys(columns)) {
      for (const [value, rows] of scan(table.rows(), column)) {
        const found = table.findBy(column, value);
        expect(new Set(found), `${name} by ${column} ${String(value)}`).toEqual(rows);
        expect(found).toHaveLength(rows.size);
      }
    }
  }
}

function scan(rows: Iterable<Row>, column: string): Map<unknown, Set<Row>> {
  const found = new Map<unknown, Set<Row>>([['no such value', new Set()]]);
  for (const row of rows) {
    for (const value of valuesOf(row[column])) {
      found.set(value, (found.get(value) ?? new Set()).add(row));
    }
  }
  return found;
}

/** What a row is found by: the elements of a set, the keys of a map, or the value itself. */
function valuesOf(value: unknown): Iterable<unknown> {
  if (Array.isArray(value)) return value;
  return value instanceof Map ? value.keys() : [value];
}
