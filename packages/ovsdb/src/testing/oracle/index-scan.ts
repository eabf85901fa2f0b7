import { isDeepStrictEqual } from 'node:util';
import type { Replica } from '../../replica/replica.ts';
import type { Row } from '../../schema/table.ts';

/**
 * What `findBy` answers otherwise than a look at every row does, for each value of each column,
 * and `find`, for the values of each row.
 */
export function faultsOfIndexes(replica: Replica): string[] {
  return replica.database.tables.flatMap(({ name, columns }) => {
    const table = replica.table(name);
    const faulty = Object.keys(columns).flatMap((column) =>
      [...scan(table.rows(), column)]
        .filter(([value, rows]) => !sameRows(table.findBy(column, value), rows))
        .map(([value]) => `${name} by ${column} ${String(value)}`),
    );
    const rows = [...table.rows()];
    const unfound = rows.filter((row) => {
      const { _uuid, ...values } = row;
      const alike = rows.filter((other) => isDeepStrictEqual({ ...other, _uuid }, row));
      return !sameRows(table.find(values), new Set(alike)) || table.find(row)[0] !== row;
    });
    return [...faulty, ...unfound.map(({ _uuid }) => `${name} by the values of ${_uuid}`)];
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
