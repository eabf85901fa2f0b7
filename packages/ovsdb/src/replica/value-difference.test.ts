import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMapDifference, applySetDifference, sameValue } from './value-difference.ts';

const elements = fc.uniqueArray(fc.integer({ min: 0, max: 20 }));
const entries = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 2 }))
  .map((object) => new Map(Object.entries(object)));
const ascending = (values: readonly unknown[]) => values.map(Number).toSorted((a, b) => a - b);

describe('set differences', () => {
  it('lead from any set to any other', () => {
    fc.assert(
      fc.property(elements, elements, (before, after) => {
        const difference = [
          ...before.filter((element) => !after.includes(element)),
          ...after.filter((element) => !before.includes(element)),
        ];
        expect(ascending(applySetDifference(before, difference))).toEqual(ascending(after));
      }),
    );
  });

  it('keep the ascending order of the server', () => {
    expect(applySetDifference(['a', 'c'], ['b', 'c', 'd'])).toEqual(['a', 'b', 'd']);
  });
});

describe('map differences', () => {
  it('lead from any map to any other', () => {
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        const gone = [...before].filter(([key]) => !after.has(key));
        const come = [...after].filter(([key, value]) => before.get(key) !== value);
        const result = applyMapDifference(before, new Map([...gone, ...come]));
        expect(sameValue(result, after)).toBe(true);
      }),
    );
  });

  it('replace the value of a key that stays', () => {
    expect(applyMapDifference(new Map([['k', 1]]), new Map([['k', 2]]))).toEqual(
      new Map([['k', 2]]),
    );
  });
});

describe('sameValue', () => {
  it('tells values apart by contents', () => {
    expect(sameValue(['a'], ['a'])).toBe(true);
    expect(sameValue(['a'], ['b'])).toBe(false);
    expect(sameValue(new Map([['a', 1]]), new Map([['b', 1]]))).toBe(false);
    expect(sameValue(undefined, undefined)).toBe(true);
    expect(sameValue('a', undefined)).toBe(false);
  });
});
