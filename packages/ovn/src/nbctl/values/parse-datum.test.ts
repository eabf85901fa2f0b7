import { describe, expect, it } from 'vitest';
import { column } from '@ovn-console/ovsdb/schema';
import type { Datum } from './datum.ts';
import { parseDatum } from './parse-datum.ts';

const strings = column.set(column.string());
const map = column.map(column.string(), column.string());
const tag = column.optional(column.integer({ min: 1, max: 4095 }));

const elements = (...atoms: (string | number)[]): Datum =>
  new Map(atoms.map((atom) => [atom, undefined]));

describe('parseDatum reads', () => {
  it.each([
    ['a', elements('a')],
    ['[]', elements()],
    [' [ ] ', elements()],
    ['b,a', elements('a', 'b')],
    ['[ a  b,c ]', elements('a', 'b', 'c')],
    ['"a b"', elements('a b')],
    [String.raw`a\ b`, elements('a b')],
    [String.raw`"\u00e9\n\"\/"`, elements('é\n"/')],
    [String.raw`"😀"`, elements('😀')],
    ['\uFFFD,😀', elements('\uFFFD', '😀')],
    ['"",x', elements('', 'x')],
  ])('the set %j', (text, expected) => {
    expect([...parseDatum(strings, text)]).toEqual([...expected]);
  });

  it('a map, in the order of its keys', () => {
    expect([...parseDatum(map, '{ b = 2, a="x=y" }')]).toEqual([
      ['a', 'x=y'],
      ['b', '2'],
    ]);
  });

  it('an optional value as a set of none or one', () => {
    expect(parseDatum(tag, '7')).toEqual(elements(7));
    expect(parseDatum(tag, '[]')).toEqual(elements());
  });

  it('integers that a number cannot hold as they are', () => {
    expect([...parseDatum(column.integer(), '9223372036854775807').keys()]).toEqual([
      9_223_372_036_854_775_807n,
    ]);
  });

  it('a range of integers as a set', () => {
    expect(parseDatum(column.set(column.integer()), '[-1-1,7]')).toEqual(elements(-1, 0, 1, 7));
  });

  it('UUIDs in any case, and names of rows to come', () => {
    const owner = column.set(column.reference('ACL'));
    const uuid = 'AAAAAAAA-0000-0000-0000-00000000000F';
    expect([...parseDatum(owner, `${uuid} @x`, (symbol) => `row of ${symbol}`).keys()]).toEqual([
      'aaaaaaaa-0000-0000-0000-00000000000f',
      'row of @x',
    ]);
  });
});

describe('parseDatum refuses', () => {
  it.each([
    [strings, '', 'use "[]" to specify the empty set'],
    [map, ' ', 'use "{}" to specify the empty map'],
    [strings, 'a=b', 'a=b: unexpected "=" parsing set of strings'],
    [strings, '[a', '[a: missing "]" at end of data'],
    [strings, '[a] b', '[a] b: trailing garbage after "]"'],
    [strings, 'a,a', 'a,a: set contains duplicate value'],
    [strings, '"a', '"a: quoted string extends past end of argument'],
    [strings, 'b a\\', 'a\\: backslash at end of argument'],
    [map, 'a=1 a=2', 'a=1 a=2: map contains duplicate key'],
    [map, 'k=1 a:b', 'a:b: syntax error at ":" expecting "="'],
    [map, 'a', 'a: syntax error at "'],
    [tag, '0', 'constraint violation: 0 is not in the valid range 1 to 4095 (inclusive)'],
    [tag, '1,2', '1,2: 2 value(s) specified but the maximum number is 1'],
    [tag, 'x', '"x" is not a valid integer or range'],
    [tag, '3-1', '"3-1" is not a valid range. Range end cannot be before start.'],
    [column.string(), '[]', '[]: 0 value(s) specified but the minimum number is 1'],
    [column.boolean(), 'y', '"y" is not a valid boolean (use "true" or "false")'],
    [
      column.integer({ min: 1 }),
      '0',
      'constraint violation: 0 is less than minimum allowed value 1',
    ],
    [
      column.string({ enum: ['b', 'a'] }),
      'c d',
      'constraint violation: c is not one of the allowed values ([a, b])',
    ],
    [
      strings,
      String.raw`"\uDC00"`,
      'constraint violation: not a valid UTF-8 string: invalid UTF-8 sequence 0xed 0xb0',
    ],
    [column.uuid(), 'x', '"x" is not a valid UUID'],
  ])('%o ← %j', (type, text, message) => {
    expect(() => parseDatum(type, text)).toThrow(message);
  });
});
