import { column, type Column } from '@ovn-console/ovsdb/schema';
import { describe, expect, it } from 'vitest';
import { isDefault, sameValue, valueFromJson, valueToJson, type RowValue } from './row-value.ts';

describe('valueToJson', () => {
  it('makes JSON of sets, maps, absent optionals and large integers', () => {
    expect(valueToJson(['b', 'a'])).toEqual(['b', 'a']);
    expect(valueToJson(new Map([['k', 'v']]))).toEqual({ k: 'v' });
    expect(valueToJson(undefined)).toBeNull();
    expect(valueToJson(2n ** 63n - 1n)).toBe('9223372036854775807');
    expect(valueToJson(false)).toBe(false);
  });
});

describe('valueFromJson', () => {
  const values: readonly (readonly [Column, unknown])[] = [
    [column.integer(), -(2n ** 63n)],
    [column.optional(column.string()), undefined],
    [column.optional(column.string()), ''],
    [column.set(column.integer()), [1, 2n ** 60n]],
    [
      column.map(column.integer(), column.string()),
      new Map<unknown, unknown>([
        [1, 'a'],
        [2n ** 60n, 'b'],
      ]),
    ],
    [column.map(column.string(), column.integer()), new Map([['__proto__', 2n ** 60n]])],
    [column.map(column.boolean(), column.real()), new Map([[true, 0.5]])],
  ];

  it.each(values)('gives a value its type back (%#)', (declared, value) => {
    const json: RowValue = JSON.parse(JSON.stringify(valueToJson(value)));
    expect(valueFromJson(declared, json)).toEqual(value);
  });

  it('takes what is not told for the value of a column that nobody ever set', () => {
    expect(valueFromJson(column.string(), undefined)).toBe('');
    expect(valueFromJson(column.set(column.string()), undefined)).toEqual([]);
    expect(valueFromJson(column.boolean(), undefined)).toBe(false);
  });
});

describe('isDefault', () => {
  it('tells an empty text from no text', () => {
    expect(isDefault(column.string(), '')).toBe(true);
    expect(isDefault(column.optional(column.string()), '')).toBe(false);
    expect(isDefault(column.optional(column.string()), null)).toBe(true);
  });
});

describe('sameValue', () => {
  it('takes sets and maps in another order for the same', () => {
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(sameValue({ a: '1', b: '2' }, { b: '2', a: '1' })).toBe(true);
  });

  it('tells values apart that look alike', () => {
    expect(sameValue('1', 1)).toBe(false);
    expect(sameValue([], null)).toBe(false);
    expect(sameValue(['a,b'], ['a', 'b'])).toBe(false);
    expect(sameValue({ a: '1' }, { a: '1', b: '2' })).toBe(false);
  });
});
