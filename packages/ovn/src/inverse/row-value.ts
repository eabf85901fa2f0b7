import type { BaseType, Column } from '@ovn-console/ovsdb/schema';
import { defaultValue } from '../planning/empty-row.ts';

/**
 * A column's value as JSON: strings, numbers, booleans; a set as an array; an absent optional as
 * null; a map as an object; integers beyond 2^53 as decimal strings.
 */
export type RowValue =
  string | number | boolean | null | readonly RowValue[] | { readonly [key: string]: RowValue };

/** A decoded OVSDB value as JSON: see RowValue. */
export function valueToJson(value: unknown): RowValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (Array.isArray(value)) return value.map(valueToJson);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, held]) => [String(key), valueToJson(held)]));
  }
  throw new TypeError(`not an OVSDB value: ${typeof value}`);
}

/** What `valueToJson` made of a column's value, as it was; undefined stands for an empty value. */
export function valueFromJson(column: Column, json: RowValue | undefined): unknown {
  if (json === undefined || json === null) return defaultValue(column);
  const { shape, key, value = key } = column;
  if (shape === 'map') {
    const pairs: [string, RowValue][] = Object.entries(json);
    return new Map(
      pairs.map(([name, held]) => [keyFromJson(key, name), atomFromJson(value, held)]),
    );
  }
  return Array.isArray(json)
    ? json.map((element: RowValue) => atomFromJson(key, element))
    : atomFromJson(key, json);
}

/** Whether two JSON forms stand for the same value; a set's order means nothing. */
export function sameValue(one: RowValue, other: RowValue): boolean {
  return canonical(one) === canonical(other);
}

/** Whether a new row has this value in a column of which nothing is said. */
export function isDefault(column: Column, value: RowValue): boolean {
  return sameValue(value, valueToJson(defaultValue(column)));
}

function atomFromJson({ kind }: BaseType, json: RowValue): unknown {
  return kind === 'integer' && typeof json === 'string' ? BigInt(json) : json;
}

/** Keys of JSON objects are strings, whatever they were. */
function keyFromJson({ kind }: BaseType, json: string): unknown {
  if (kind === 'boolean') return json === 'true';
  if (kind === 'real') return Number(json);
  if (kind !== 'integer') return json;
  return Number.isSafeInteger(Number(json)) ? Number(json) : BigInt(json);
}

function canonical(value: RowValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted().join()}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, held]) => `${key}=${canonical(held)}`);
    return `{${entries.toSorted().join()}}`;
  }
  return JSON.stringify(value);
}
