import type { RowValue } from './row-details.ts';

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

/** Whether two JSON forms stand for the same value; a set's order means nothing. */
export function sameValue(one: RowValue, other: RowValue): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: RowValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted().join()}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, held]) => `${key}=${canonical(held)}`);
    return `{${entries.toSorted().join()}}`;
  }
  return JSON.stringify(value);
}
