import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMapDifference, applySetDifference, sameValue } from './value-difference.ts';

const byCodePoints = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const strings = fc
  .uniqueArray(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\uFFFD', '😀', 'a')))
  .map((all) => all.toSorted(byCodePoints));
const integers = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }))
  .map((all) => all.toSorted((a, b) => a - b));
const entries = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 2 }))
  .map((object) => new Map(Object.entries(object)));

type Atoms = readonly (string | number)[];

describe('set differences', () => {
  it('lead from any set to any other, in the ascending order of the server', () => {
    const pairs: fc.Arbitrary<[Atoms, Atoms]> = fc.oneof(
      fc.tuple(strings, strings),
      fc.tuple(integers, integers),
    );
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const difference = [
          ...before.filter((element) => !after.includes(element)),
          ...after.filter((element) => !before.includes(element)),
        ];
        expect(applySetDifference(before, difference)).toEqual(after);
      }),
    );
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
