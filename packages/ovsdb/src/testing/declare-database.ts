import type { Column, ColumnShape } from '../schema/column.ts';
import { database } from '../schema/database.ts';
import type { Database } from '../schema/database.ts';
import type { ServerColumn, ServerSchema } from '../schema/server-schema.ts';
import { table } from '../schema/table.ts';

/** Declares everything that a server has, for tests that want to see all of it. */
export function declareDatabase(schema: ServerSchema): Database {
  const tables = [...schema.tables.values()].map(({ name, columns, isRoot }) => {
    const declared = [...columns.values()].map((column) => [column.name, declareColumn(column)]);
    return table(name, Object.fromEntries(declared), { isRoot });
  });
  return database(schema.name, tables);
}

function declareColumn(column: ServerColumn): Column {
  const { key, value, min, max, mutable } = column;
  return { shape: shapeOf(column), key, ...(value && { value }), min, max, mutable };
}

function shapeOf({ value, min, max }: ServerColumn): ColumnShape {
  if (value !== undefined) return 'map';
  if (max !== 1) return 'set';
  return min === 0 ? 'optional' : 'scalar';
}
