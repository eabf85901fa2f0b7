import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../errors.ts';
import { parseBytes } from './parse-bytes.ts';

const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

describe('parseBytes', () => {
  it('reads the same member by member as at once', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 10, max: 60 }), (value, maxText) => {
        const holder = { value: [value, { 'key "of" it\\': [value] }] };
        // No single string may be longer than a part.
        fc.pre(!hasLongString(holder, maxText));
        expect(parseBytes(bytesOf(holder), maxText)).toEqual(parseBytes(bytesOf(holder)));
      }),
    );
  });

  it('keeps 64-bit integers in parts', () => {
    const text = Buffer.from('{"a":[9223372036854775807,-9007199254740993,7]}');
    expect(parseBytes(text, 24)).toEqual({ a: [9223372036854775807n, -9007199254740993n, 7] });
  });

  it('passes white space between members', () => {
    const text = Buffer.from(' { "a" : [ 1 ,\t2 ] ,\n"b" : { } , "c":[] } ');
    expect(parseBytes(text, 8)).toEqual({ a: [1, 2], b: {}, c: [] });
  });

  it.each(['{"a"', '{"a":1,}', '[1,2', '{"aaaaaaaa" 1}', '["aaaaaaaaaaaaaaaa"]'])(
    'refuses %s',
    (text) => {
      expect(() => parseBytes(Buffer.from(text), 5)).toThrow(ProtocolError);
    },
  );
});

function hasLongString(value: unknown, length: number): boolean {
  let found = false;
  JSON.stringify(value, (key, member: unknown) => {
    found ||= Buffer.byteLength(JSON.stringify(key)) > length;
    if (typeof member !== 'object') {
      found ||= Buffer.byteLength(JSON.stringify(member) ?? '') > length;
    }
    return member;
  });
  return found;
}
