import type { BaseType, Column, InputOf } from '../schema/column.ts';
import type { RowInput, Table } from '../schema/table.ts';
import { uuidRef } from './wire-value.ts';
import type { WireAtom, WirePair, WireRow, WireValue } from './wire-value.ts';
import { toError } from '../to-error.ts';

/**
 * A native value as an OVSDB value (RFC 7047 §5.1). Bounds and enumerations are left to the
 * server, which knows its own schema; only what cannot be written at all is refused here.
 * @throws TypeError when the value has another type than the column.
 */
export function encodeValue(column: Column, value: unknown): WireValue {
  switch (column.shape) {
    case 'scalar':
      return encodeAtom(column.key, value);
    case 'optional':
      return value === undefined ? ['set', []] : encodeAtom(column.key, value);
    case 'set':
      return ['set', elementsOf(value).map((element) => encodeAtom(column.key, element))];
    case 'map':
  }
  return ['map', entriesOf(value).map((entry) => encodePair(column, entry))];
}

/**
 * Encodes the value of one column; see `encodeValue`.
 * @throws TypeError also when the table has no such column.
 */
export function encodeColumn<T extends Table, K extends keyof T['columns'] & string>(
  table: T,
  name: K,
  value: InputOf<T['columns'][K]>,
): WireValue {
  return encodeNamed(table, name, value);
}

/**
 * Encodes the given columns of a row for `insert`, `update` or `wait`. An optional column
 * given as `undefined` is written as empty; a column left out is not written.
 */
export function encodeRow<T extends Table>(table: T, row: RowInput<T>): WireRow {
  const encoded: Record<string, WireValue> = {};
  for (const [name, value] of Object.entries(row)) encoded[name] = encodeNamed(table, name, value);
  return encoded;
}

function encodeNamed(table: Table, name: string, value: unknown): WireValue {
  const column = table.columns[name];
  if (column === undefined) throw new TypeError(`${table.name} has no column "${name}"`);
  try {
    return encodeValue(column, value);
  } catch (error) {
    throw new TypeError(`${table.name}.${name}: ${toError(error).message}`, { cause: error });
  }
}

/** Encodes a single element, such as a set's for a `mutate` or a condition's argument. */
export function encodeAtom(type: BaseType, value: unknown): WireAtom {
  switch (type.kind) {
    case 'string':
      if (typeof value === 'string') return value;
      break;
    case 'boolean':
      if (typeof value === 'boolean') return value;
      break;
    case 'real':
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      break;
    case 'integer':
      if (typeof value === 'bigint') return value;
      if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
      break;
    case 'uuid':
      if (typeof value === 'string') return uuidRef(value);
      if (isReference(value)) return value;
  }
  throw new TypeError(`${describe(value)} is not of type ${type.kind}`);
}

function encodePair(column: Column, [key, value]: readonly [unknown, unknown]): WirePair {
  if (column.value === undefined) throw new TypeError('a map column needs a value type');
  return [encodeAtom(column.key, key), encodeAtom(column.value, value)];
}

function elementsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new TypeError(`${describe(value)} is not an array of elements`);
}

function entriesOf(value: unknown): readonly (readonly [unknown, unknown])[] {
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value);
  }
  throw new TypeError(`${describe(value)} is not a map`);
}

function isReference(value: unknown): value is WireAtom {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    (value[0] === 'uuid' || value[0] === 'named-uuid') &&
    typeof value[1] === 'string'
  );
}

function describe(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}
