import type { Row } from '@ovn-console/ovsdb/schema';

/** A column of one element as a word; empty when it has none. */
export function text(row: Row, column: string): string {
  return wordOf(row[column]);
}

/** A column's elements, each a word. */
export function texts(row: Row, column: string): string[] {
  const value = row[column];
  return Array.isArray(value) ? value.map(wordOf) : [];
}

/** A map's entries as words. */
export function entries(row: Row, column: string): [string, string][] {
  const value = row[column];
  return value instanceof Map ? [...value].map(([key, held]) => [wordOf(key), wordOf(held)]) : [];
}

/** A map's entries, each a word such as `key=value`. */
export function pairs(row: Row, column: string): string[] {
  return entries(row, column).map(([key, value]) => `${key}=${value}`);
}

/** A word that is left out when it is empty. */
export function given(word: string): string[] {
  return word === '' ? [] : [word];
}

/** `--NAME` when that is so. */
export function flag(name: string, isSo: boolean): string[] {
  return isSo ? [`--${name}`] : [];
}

/** `--NAME=VALUE` unless the value is empty. */
export function option(name: string, value: string): string[] {
  return value === '' ? [] : [`--${name}=${value}`];
}

function wordOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      return '';
  }
}
