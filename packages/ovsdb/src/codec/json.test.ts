import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonExactly, stringifyJson } from './json.ts';

const unsafe = fc
  .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  .filter((value) => !Number.isSafeInteger(Number(value)));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    unsafe,
    fc.array(tie('tree')),
    fc.dictionary(fc.string(), tie('tree'), { noNullPrototype: true }),
  ),
}));

describe('JSON with 64-bit integers', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(parseJsonExactly(stringifyJson(value))).toEqual(value);
      }),
    );
  });

  it('keeps integers beyond 2^53 that JSON.parse rounds', () => {
    const text = '{"a":[9223372036854775807,-9007199254740993,9007199254740991]}';
    expect(parseJsonExactly(text)).toEqual({
      a: [9223372036854775807n, -9007199254740993n, 9007199254740991],
    });
  });

  it('leaves digits in strings alone, also after escaped quotes', () => {
    const value = { 'a\\"': '\\",9223372036854775807,"', b: '9223372036854775807' };
    expect(parseJsonExactly(JSON.stringify(value))).toEqual(value);
  });

  it('reads long reals as numbers', () => {
    expect(parseJsonExactly('[3.14159265358979323846, 1e300, 12345678901234560e2]')).toEqual([
      3.141592653589793, 1e300, 1234567890123456000,
    ]);
  });
});
