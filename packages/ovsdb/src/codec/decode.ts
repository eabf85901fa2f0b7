import { ProtocolError } from '../errors.ts';
import type { BaseType, Column } from '../schema/column.ts';
import type { Row, RowOf, Table } from '../schema/table.ts';
import { isArray, isObject } from './json.ts';

/** Turns an OVSDB value into what a row holds, to be shared and never changed. */
export type Decoder = (wire: unknown) => unknown;

const noElements: readonly never[] = Object.freeze([]);
const noEntries: ReadonlyMap<unknown, unknown> = new Map();

/** What a column reads as where nothing is said of it: the empty value of its shape. */
export function defaultOf(column: Column): unknown {
  switch (column.shape) {
    case 'scalar':
      return defaultAtoms[column.key.kind];
    case 'set':
      return noElements;
    case 'map':
      return noEntries;
    case 'optional':
  }
  return undefined;
}

/**
 * What a column holds in a row that is sent without it, since its value is the default of the
 * column's type on the server (RFC 7047 §5.2.1, ovsdb-server(7) §4.1.14): where at least one
 * element is required, one, such as 0.
 * @param min of the server's column
 */
export function omittedValueOf(column: Column, min: number): unknown {
  const key = defaultAtoms[column.key.kind];
  if (min === 0 || column.shape === 'scalar') return defaultOf(column);
  if (column.shape === 'optional') return key;
  if (column.shape === 'set') return Object.freeze([key]);
  return new Map([[key, defaultAtoms[column.value?.kind ?? 'string']]]);
}

const defaultAtoms = {
  string: '',
  integer: 0,
  real: 0,
  boolean: false,
  uuid: '00000000-0000-0000-0000-000000000000',
} as const;

/** A decoder for values of one column. It throws ProtocolError for a value of another type. */
export function decoderOf(column: Column): Decoder {
  const decodeKey = atomDecoderOf(column.key);
  if (column.shape === 'map' && column.value !== undefined) {
    return mapDecoder(decodeKey, atomDecoderOf(column.value));
  }
  if (column.shape === 'set') return setDecoder(decodeKey);
  const missing = defaultOf(column);
  return (wire) => {
    if (!isArray(wire) || wire[0] !== 'set') return decodeKey(wire);
    const elements = elementsOf(wire);
    if (elements.length > 1) throw mismatch(`set of at most one ${column.key.kind}`, wire);
    return elements.length === 0 ? missing : decodeKey(elements[0]);
  };
}

/**
 * Decodes a row of a `select` result; columns that were not selected take their default.
 * @throws ProtocolError when the row does not fit the table.
 */
export function decodeRow<T extends Table>(declared: T, wire: unknown): RowOf<T>;
export function decodeRow(declared: Table, wire: unknown): Row {
  if (!isObject(wire)) throw new ProtocolError(`a row of ${declared.name} is not an object`);
  const uuid = wire['_uuid'] === undefined ? defaultAtoms.uuid : decodeUuid(wire['_uuid']);
  const row: Record<string, unknown> & Row = { _uuid: uuid };
  for (const [name, column] of Object.entries(declared.columns)) {
    // A column may be called "constructor".
    const value = Object.hasOwn(wire, name) ? wire[name] : undefined;
    row[name] = value === undefined ? defaultOf(column) : decoderOf(column)(value);
  }
  return Object.freeze(row);
}

function setDecoder(decodeElement: Decoder): Decoder {
  return (wire) => {
    if (!isArray(wire) || wire[0] !== 'set') return Object.freeze([decodeElement(wire)]);
    const elements = elementsOf(wire);
    return elements.length === 0 ? noElements : Object.freeze(elements.map(decodeElement));
  };
}

function mapDecoder(decodeKey: Decoder, decodeValue: Decoder): Decoder {
  return (wire) => {
    if (!isArray(wire) || wire[0] !== 'map') throw mismatch('map', wire);
    const pairs = elementsOf(wire);
    if (pairs.length === 0) return noEntries;
    const map = new Map<unknown, unknown>();
    for (const pair of pairs) {
      if (!isArray(pair) || pair.length !== 2) throw mismatch('pair', pair);
      map.set(decodeKey(pair[0]), decodeValue(pair[1]));
    }
    return map;
  };
}

function elementsOf(wire: readonly unknown[]): readonly unknown[] {
  const elements = wire[1];
  if (!isArray(elements) || wire.length !== 2) throw mismatch('list of elements', wire);
  return elements;
}

function atomDecoderOf(type: BaseType): Decoder {
  return atomDecoders[type.kind];
}

function decodeUuid(wire: unknown): string {
  if (isArray(wire) && wire.length === 2 && wire[0] === 'uuid' && typeof wire[1] === 'string') {
    return wire[1];
  }
  throw mismatch('uuid', wire);
}

const atomDecoders: Readonly<Record<BaseType['kind'], Decoder>> = {
  string(wire) {
    if (typeof wire !== 'string') throw mismatch('string', wire);
    return wire;
  },
  boolean(wire) {
    if (typeof wire !== 'boolean') throw mismatch('boolean', wire);
    return wire;
  },
  integer(wire) {
    if (!isInt64(wire)) throw mismatch('integer of 64 bits', wire);
    return wire;
  },
  real(wire) {
    const real = typeof wire === 'bigint' ? Number(wire) : wire;
    if (typeof real !== 'number' || !Number.isFinite(real)) throw mismatch('real', wire);
    return real;
  },
  uuid: decodeUuid,
};

/** What an OVSDB integer may be (RFC 7047 §3.1); `number` only where that is exact. */
export function isInt64(value: unknown): value is number | bigint {
  return typeof value === 'bigint'
    ? BigInt.asIntN(64, value) === value
    : Number.isSafeInteger(value);
}

function mismatch(expected: string, wire: unknown): ProtocolError {
  return new ProtocolError(`expected a ${expected}, got ${excerpt(wire)}`);
}

/** The value may be anything of any size. */
function excerpt(wire: unknown): string {
  if (typeof wire === 'object' && wire !== null) return isArray(wire) ? 'a list' : 'an object';
  return typeof wire === 'string' ? JSON.stringify(wire.slice(0, 80)) : String(wire).slice(0, 80);
}
