import { describe, expect, it } from 'vitest';
import { sameValue, valueToJson } from './row-json.ts';

describe('valueToJson', () => {
  it('makes JSON of sets, maps, absent optionals and large integers', () => {
    expect(valueToJson(['b', 'a'])).toEqual(['b', 'a']);
    expect(valueToJson(new Map([['k', 'v']]))).toEqual({ k: 'v' });
    expect(valueToJson(undefined)).toBeNull();
    expect(valueToJson(2n ** 63n - 1n)).toBe('9223372036854775807');
    expect(valueToJson(false)).toBe(false);
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
