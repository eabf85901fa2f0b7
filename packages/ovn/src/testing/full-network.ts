import type { ServerColumn, ServerSchema, ServerTable } from '@ovn-console/ovsdb';
import type { InsertOperation, WireAtom, WireValue } from '@ovn-console/ovsdb/operations';
import type { BaseType } from '@ovn-console/ovsdb/schema';

/**
 * Rows for every table of a server's schema, with something in every column that is not the default
 * where the type allows it: what a new table or column is tried with before anybody knows what it
 * is for.
 */
export function fullNetwork(schema: ServerSchema): InsertOperation[] {
  return [...schema.tables.values()].flatMap((table) =>
    numbersOf(table).map((number): InsertOperation => ({
      op: 'insert',
      table: table.name,
      'uuid-name': nameOf(table.name, number),
      row: Object.fromEntries(
        [...table.columns.values()].map((column) => [
          column.name,
          valueOf(column, { schema, number }),
        ]),
      ),
    })),
  );
}

interface Place {
  readonly schema: ServerSchema;
  readonly number: number;
}

function numbersOf({ maxRows = 2 }: ServerTable): number[] {
  return Array.from({ length: Math.min(maxRows, 2) }, (_, index) => index + 1);
}

function nameOf(table: string, number: number): string {
  return `${table}_${number}`;
}

function valueOf({ name, key, value, max }: ServerColumn, place: Place): WireValue {
  const all = max === 1 ? [place.number] : [1, 2];
  if (value) {
    const pair = (number: number) =>
      [atomOf(key, `${name}${number}`, { ...place, number }), atomOf(value, 'x y', place)] as const;
    return ['map', key.enum ? [pair(1)] : all.map(pair)];
  }
  const table = place.schema.tables.get(key.referenceTable ?? '');
  const numbers = table ? all.filter((number) => numbersOf(table).includes(number)) : all;
  const atoms = numbers.map((number) =>
    atomOf(key, `${name} ${place.number}${number}`, { ...place, number }),
  );
  return ['set', atoms];
}

function atomOf(type: BaseType, text: string, { number }: Place): WireAtom {
  if (type.enum) return type.enum[number % type.enum.length] ?? '';
  switch (type.kind) {
    case 'boolean':
      return true;
    case 'string':
      return text;
    case 'integer':
    case 'real':
      return (type.min ?? 0) + number;
    case 'uuid':
      return ['named-uuid', nameOf(type.referenceTable ?? '', number)];
  }
}
