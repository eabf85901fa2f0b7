import { describe, expect, it } from 'vitest';
import { column } from '@ovn-console/ovsdb/schema';
import { datumOfValue } from './datum.ts';
import { formatReal } from './format-real.ts';
import { bareDatum, printDatum, printString } from './print-value.ts';

describe('printString', () => {
  it.each(['a', '_x', 'ls-int.1', 'True'])('leaves %j bare', (text) => {
    expect(printString(text)).toBe(text);
  });

  it.each([
    ['', '""'],
    ['true', '"true"'],
    ['1a', '"1a"'],
    ['a b', '"a b"'],
    ['a"\n\u0001', String.raw`"a\"\n\u0001"`],
    ['é', '"é"'],
    ['a0000000-0000-0000-0000-000000000000', '"a0000000-0000-0000-0000-000000000000"'],
  ])('quotes %j', (text, quoted) => {
    expect(printString(text)).toBe(quoted);
  });
});

describe('printDatum', () => {
  it('writes brackets around sets and what is empty, in order', () => {
    expect(printDatum(column.set(column.string()), datumOfValue(['b', 'a c']))).toBe('["a c", b]');
    expect(printDatum(column.optional(column.integer()), datumOfValue(undefined))).toBe('[]');
    expect(printDatum(column.optional(column.integer()), datumOfValue(7))).toBe('7');
    expect(printDatum(column.integer(), datumOfValue(2n ** 62n))).toBe('4611686018427387904');
  });

  it('writes braces around maps, sorted by key', () => {
    const map = column.map(column.string(), column.string());
    const datum = datumOfValue(new Map(Object.entries({ b: '1', a: 'x' })));
    expect(printDatum(map, datum)).toBe('{a=x, b="1"}');
    expect(bareDatum(map, datum)).toBe('a=x b=1');
    expect(printDatum(map, datumOfValue(new Map()))).toBe('{}');
    expect(bareDatum(map, datumOfValue(new Map()))).toBe('');
  });
});

describe('formatReal writes as %.15g', () => {
  it.each([
    [0, '0'],
    [1, '1'],
    [-0.1, '-0.1'],
    [1e15, '1e+15'],
    [123_456_789_012_345, '123456789012345'],
    [1.5e-5, '1.5e-05'],
    [1e-4, '0.0001'],
    [1 / 3, '0.333333333333333'],
    [2 ** -22, '2.38418579101562e-07'],
    [1e300, '1e+300'],
  ])('%d', (number, text) => {
    expect(formatReal(number)).toBe(text);
  });
});
