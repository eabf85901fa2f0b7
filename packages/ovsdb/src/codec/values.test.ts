import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../errors.ts';
import { column } from '../schema/column.ts';
import { table } from '../schema/table.ts';
import { decodeRow, decoderOf, omittedValueOf } from './decode.ts';
import { encodeColumn, encodeRow, encodeValue } from './encode.ts';
import { namedUuid } from './wire-value.ts';

const uuid = '6ddc8a1e-7a3a-4d3f-9d5c-0f4a6b7c8d9e';
const port = table('Port', {
  name: column.string(),
  tag: column.optional(column.integer({ min: 0, max: 4095 })),
  addresses: column.set(column.string()),
  options: column.map(column.string(), column.string()),
  load: column.real(),
  peers: column.set(column.reference('Port', 'weak')),
});

describe('decoding', () => {
  it('takes a bare element for a set of one', () => {
    expect(decoderOf(column.set(column.string()))('a')).toEqual(['a']);
    expect(decoderOf(port.columns.peers)(['uuid', uuid])).toEqual([uuid]);
    expect(decoderOf(port.columns.tag)(7)).toBe(7);
    expect(decoderOf(port.columns.tag)(['set', [7]])).toBe(7);
  });

  it('takes the empty set for an absent optional value', () => {
    expect(decoderOf(port.columns.tag)(['set', []])).toBeUndefined();
  });

  it('reads a map', () => {
    const wire = ['map', [['mtu', '1400'], ['a', 'b']]]; // prettier-ignore
    expect(decoderOf(port.columns.options)(wire)).toEqual(
      new Map([
        ['mtu', '1400'],
        ['a', 'b'],
      ]),
    );
  });

  it('reads a real that is written as a large integer', () => {
    expect(decoderOf(column.real())(100000000000000000000n)).toBe(1e20);
  });

  it('fills in the defaults of a row and freezes it', () => {
    const row = decodeRow(port, { _uuid: ['uuid', uuid], name: 'p' });
    expect(row).toEqual({
      _uuid: uuid,
      name: 'p',
      tag: undefined,
      addresses: [],
      options: new Map(),
      load: 0,
      peers: [],
    });
    expect(Object.isFrozen(row)).toBe(true);
  });

  it('takes no column for what every object has', () => {
    const odd = table('Odd', { constructor: column.string(), toString: column.integer() });
    expect({ ...decodeRow(odd, {}) }).toEqual({
      _uuid: '00000000-0000-0000-0000-000000000000',
      constructor: '',
      toString: 0,
    });
  });

  it('knows that a column of one or more elements is never empty on its server', () => {
    expect(omittedValueOf(column.set(column.integer()), 0)).toEqual([]);
    expect(omittedValueOf(column.set(column.integer()), 1)).toEqual([0]);
    expect(omittedValueOf(port.columns.options, 1)).toEqual(new Map([['', '']]));
    expect(omittedValueOf(port.columns.tag, 0)).toBeUndefined();
    expect(omittedValueOf(port.columns.tag, 1)).toBe(0);
  });

  it('refuses a value of another type', () => {
    expect(() => decoderOf(port.columns.name)(5)).toThrow(ProtocolError);
    expect(() => decoderOf(port.columns.options)(['set', []])).toThrow(ProtocolError);
    expect(() => decoderOf(port.columns.peers)(uuid)).toThrow(ProtocolError);
  });
});

describe('encoding', () => {
  it('writes rows as RFC 7047 has them', () => {
    const row = { name: 'p', tag: undefined, addresses: ['a'], options: { mtu: '1400' } };
    expect(encodeRow(port, { ...row, peers: [uuid, namedUuid('new_port')] })).toEqual({
      name: 'p',
      tag: ['set', []],
      addresses: ['set', ['a']],
      options: ['map', [['mtu', '1400']]],
      peers: ['set', [['uuid', uuid], ['named-uuid', 'new_port']]], // prettier-ignore
    });
  });

  it('is undone by decoding', () => {
    const options = new Map([['k', 'v']]);
    const encoded = encodeColumn(port, 'options', options);
    expect(decoderOf(port.columns.options)(encoded)).toEqual(options);
  });

  it('keeps 64-bit integers', () => {
    expect(encodeValue(column.integer(), 9223372036854775807n)).toBe(9223372036854775807n);
  });

  it('names table and column when a value cannot be written', () => {
    expect(() => encodeColumn(port, 'tag', 1.5)).toThrow('Port.tag: 1.5 is not of type integer');
  });

  it('refuses a row name that is no identifier', () => {
    expect(() => namedUuid('ls-int')).toThrow(TypeError);
  });
});
