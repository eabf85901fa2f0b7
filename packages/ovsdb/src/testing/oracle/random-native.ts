import * as fc from 'fast-check';
import { isArray } from '../../codec/json.ts';
import type { BaseType, Column } from '../../schema/column.ts';
import type { Table } from '../../schema/table.ts';
import { validAtom } from './random-value.ts';

/** Some columns of a row, as TypeScript has them. */
export interface NativeRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Any row of a table without references. */
export function nativeRowOf(table: Table): fc.Arbitrary<NativeRow> {
  const columns = Object.entries(table.columns);
  const values = columns.map(([name, column]) => [name, nativeOf(column)] as const);
  const required = columns.filter(([, { min, key }]) => min > 0 && key.min !== undefined);
  const requiredKeys = required.map(([name]) => name);
  const row = fc.record(Object.fromEntries(values), { requiredKeys });
  return row.map((some) => ({ table: table.name, row: some }));
}

function nativeOf({ key, value, shape, min, max }: Column): fc.Arbitrary<unknown> {
  const atom = nativeAtom(key);
  const length = { minLength: min, maxLength: max === 'unlimited' ? min + 4 : Math.min(max, 4) };
  switch (shape) {
    case 'scalar':
      return atom;
    case 'optional':
      return fc.option(atom, { nil: undefined, freq: 3 });
    case 'set':
      return fc.uniqueArray(atom, length);
    case 'map':
  }
  const pair = fc.tuple(atom, nativeAtom(value ?? key));
  const pairs = fc.uniqueArray(pair, { ...length, selector: ([one]) => one });
  const map = pairs.map((all) => new Map(all));
  // It may be given as an object too.
  return key.kind === 'string' ? fc.oneof(map, pairs.map(Object.fromEntries)) : map;
}

function nativeAtom(type: BaseType): fc.Arbitrary<unknown> {
  const atom = validAtom(type);
  return type.kind === 'uuid' ? atom.map((wire) => (isArray(wire) ? wire[1] : wire)) : atom;
}

/** What is no value of most columns, and what no server takes. */
export const wrongNative: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 1.5, 2 ** 53, -(2 ** 60), 1e308, 5e-324, -0),
  fc.constantFrom(0.1 + 0.2, 1 / 3, 2n ** 63n, -(2n ** 63n) - 1n, 0n, 1n, Symbol.iterator),
  fc.constantFrom('', 'a\0b', 'half \uD83D', '\uDC00', 'not-a-uuid', 'x'.repeat(100)),
  fc.constantFrom('00000000-DEAD-4BAD-8BAD-000000000000', ['uuid', 'x'], ['named-uuid', 'no id']),
  fc.constantFrom<unknown>(true, null, undefined, {}, [], [[]], [1, '1'], [null], [undefined]),
  fc.constantFrom<unknown>(['a', 'a'], [1, 1], new Map(), { a: null }, new Date(0), () => 1),
  fc.constantFrom<unknown>(new Map([['a', undefined]]), new Map<unknown, unknown>([[1, 1], ['1', '1']])), // prettier-ignore
);

/** Whether a column of a replica has what was written; of reals the server tells 15 digits. */
export function sameNative(column: Column, stored: unknown, written: unknown): boolean {
  return textOf(column, stored) === textOf(column, written);
}

/** A text that does not depend on the order of a set's or map's elements. */
function textOf({ shape, key, value: type = key }: Column, value: unknown): string {
  switch (shape) {
    case 'scalar':
    case 'optional':
      return atomText(key, value);
    case 'set':
      return isArray(value) ? inAnyOrder(value.map((atom) => atomText(key, atom))) : 'no set';
    case 'map':
  }
  const pairs = value instanceof Map ? [...value] : Object.entries(value ?? {});
  return inAnyOrder(pairs.map(([one, other]) => `${atomText(key, one)}=${atomText(type, other)}`));
}

function inAnyOrder(texts: readonly string[]): string {
  return [...new Set(texts)].toSorted().join();
}

function atomText({ kind }: BaseType, atom: unknown): string {
  if (kind === 'real' && typeof atom === 'number') return atom.toPrecision(15);
  if (kind === 'uuid' && typeof atom === 'string') return atom.toLowerCase();
  return typeof atom === 'string' ? JSON.stringify(atom) : String(atom);
}
