import type { Replica } from '../../replica/replica.ts';
import type { Row } from '../../schema/table.ts';

/** What `findBy` answers otherwise than a look at every row does, for each value of each column. */
export function faultsOfIndexes(replica: Replica): string[] {
  return replica.database.tables.flatMap(({ name, columns }) => {
    const table = replica.table(name);
    return Object.keys(columns).flatMap((column) => {
      const faulty = [...scan(table.rows(), column)].filter(
        ([value, rows]) => !sameRows(table.findBy(column, value), rows),
      );
      return faulty.map(([value]) => `${name} by ${column} ${String(value)}`);
    });
  });
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

function sameRows(found: readonly Row[], rows: ReadonlySet<Row>): boolean {
  return found.length === rows.size && found.every((row) => rows.has(row));
}
