import { bytesOf, closeBracket, openBracket } from './ascii.ts';
import type { BaseType, Column } from '../schema/column.ts';
import { notPlain } from './wire-reader.ts';
import type { WireReader } from './wire-reader.ts';
import { defaultOf } from './decode.ts';

/** Reads one value where the reader stands. Throws `notPlain`; what it read until then is lost. */
export type ValueReader = (reader: WireReader) => unknown;

const setStart = bytesOf('["set",[');
const emptySet = bytesOf('["set",[]]');
const mapStart = bytesOf('["map",[');
const emptyMap = bytesOf('["map",[]]');
const noMember = bytesOf(']]');

const atomReaders: Readonly<Record<BaseType['kind'], ValueReader>> = {
  string: (reader) => reader.string(),
  boolean: (reader) => reader.boolean(),
  integer: (reader) => reader.integer(),
  real: (reader) => reader.real(),
  uuid: (reader) => reader.uuid(),
};

/** Reads values of one column, to the same result as its decoder from JSON. */
export function valueReaderOf(column: Column): ValueReader {
  const readKey = atomReaders[column.key.kind];
  if (column.shape === 'map' && column.value !== undefined) {
    return mapReader(readKey, atomReaders[column.value.kind], defaultOf(column));
  }
  if (column.shape === 'set') {
    const readSet = setReader(readKey, defaultOf(column));
    return column.key.kind === 'string' ? (reader) => reader.again(readSet) : readSet;
  }
  if (column.shape === 'optional') return optionalReader(readKey);
  return readKey;
}

function optionalReader(readElement: ValueReader): ValueReader {
  return (reader) => {
    if (!reader.startsWith(setStart)) return readElement(reader);
    reader.expect(emptySet);
    return undefined;
  };
}

function setReader(readElement: ValueReader, empty: unknown): ValueReader {
  return (reader) => {
    if (!reader.skip(setStart)) return Object.freeze([readElement(reader)]);
    if (reader.skip(noMember)) return empty;
    const elements: unknown[] = [];
    do elements.push(readElement(reader));
    while (reader.another(closeBracket));
    reader.expectByte(closeBracket);
    return Object.freeze(elements);
  };
}

function mapReader(readKey: ValueReader, readValue: ValueReader, empty: unknown): ValueReader {
  const readMap = newMapReader(readKey, readValue);
  const known = new RepeatedValues();
  return (reader) => {
    if (reader.skip(emptyMap)) return empty;
    return known.read(reader, readMap);
  };
}

function newMapReader(readAnyKey: ValueReader, readValue: ValueReader): ValueReader {
  const keys = new Map<unknown, unknown>();
  const readKey = (reader: WireReader) => {
    const key = readAnyKey(reader);
    const known = keys.get(key);
    if (known !== undefined) return known;
    if (keys.size < maxKnown) keys.set(key, key);
    return key;
  };
  return (reader) => {
    reader.expect(mapStart);
    const map = new Map<unknown, unknown>();
    do {
      reader.expectByte(openBracket);
      const key = readKey(reader);
      if (!reader.another(closeBracket)) throw notPlain;
      map.set(key, readValue(reader));
      reader.expectByte(closeBracket);
    } while (reader.another(closeBracket));
    reader.expectByte(closeBracket);
    return map;
  };
}

/** Tries before it is judged whether values repeat. */
const trial = 512;

/** Different values that are remembered. */
const maxKnown = 4096;

/**
 * Values of a column that many rows share, such as the labels of a namespace: held once. Gives
 * up on a column whose values do not repeat.
 */
class RepeatedValues {
  readonly #values = new Map<string, unknown>();
  #hits = 0;
  #misses = 0;

  /** Reads a value that ends with `]]]`, if it does not contain that. */
  read(reader: WireReader, read: ValueReader): unknown {
    if (this.#misses >= trial && this.#hits < this.#misses) return read(reader);
    const last = reader.text.indexOf(']]]', reader.at);
    if (last < 0) return read(reader);
    const end = last + 3;
    const text = reader.text.substring(reader.at, end);
    const known = this.#values.get(text);
    if (known !== undefined) {
      this.#hits++;
      reader.at = end;
      return known;
    }
    const value = read(reader);
    this.#misses++;
    if (reader.at === end && this.#values.size < maxKnown) this.#values.set(text, value);
    return value;
  }
}
