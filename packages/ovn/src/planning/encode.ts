import type { Column, Table } from '@ovn-console/ovsdb/schema';
import {
  encodeValue,
  namedUuid,
  type WireRow,
  type WireValue,
} from '@ovn-console/ovsdb/operations';
import { isUuid } from './uuid.ts';

/** Encodes columns of a row; references may be to rows that the same transaction inserts. */
export function encodeColumns(table: Table, values: Readonly<Record<string, unknown>>): WireRow {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, encode(columnOf(table, name), value)]),
  );
}

/** Encodes the elements of a set or map, or the only value, of one column. */
export function encode(column: Column, value: unknown): WireValue {
  return encodeValue(column, withNamedUuids(column, value));
}

/** The table's declaration of a column. */
export function columnOf(table: Table, name: string): Column {
  const column = table.columns[name];
  if (!column) throw new TypeError(`${table.name} has no column "${name}"`);
  return column;
}

function withNamedUuids({ shape, key, value: valueType }: Column, value: unknown): unknown {
  if (shape === 'map') {
    if (valueType?.kind !== 'uuid' || !(value instanceof Map)) return value;
    return new Map([...value].map(([k, v]) => [k, reference(v)]));
  }
  if (key.kind !== 'uuid') return value;
  return Array.isArray(value) ? value.map(reference) : reference(value);
}

function reference(value: unknown): unknown {
  return typeof value === 'string' && !isUuid(value) ? namedUuid(value) : value;
}
