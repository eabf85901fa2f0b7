import type { BaseType, Uuid } from '@ovn-console/ovsdb/schema';
import { isUuid } from '../../planning/uuid.ts';
import { integerAtom, type Atom } from './atom.ts';
import { checkConstraints } from './constraints.ts';
import { unescapeJsonString } from './json-string.ts';
import { ValueTextError } from './value-text-error.ts';

/** What `@name` stands for (ovn-nbctl(8), "Database Values"), and how it is referred to. */
export type SymbolReader = (symbol: string, type: BaseType) => Uuid;

/**
 * Reads one element as ovn-nbctl(8) does ("Database Values"), and checks that its column can hold
 * it. Without `symbols`, `@name` is not a UUID.
 * @throws ValueTextError
 */
export function parseAtom(type: BaseType, text: string, symbols?: SymbolReader): Atom {
  const atom = readAtom(type, text, symbols);
  checkConstraints(type, atom);
  return atom;
}

function readAtom(type: BaseType, text: string, symbols: SymbolReader | undefined): Atom {
  switch (type.kind) {
    case 'string':
      return readString(text);
    case 'integer':
      return readInteger(text);
    case 'real':
      return readReal(text);
    case 'boolean':
      return readBoolean(text);
    case 'uuid':
      if (symbols && text.startsWith('@')) return symbols(text, type);
      if (isUuid(text)) return text.toLowerCase();
      throw new ValueTextError(`"${text}" is not a valid UUID`);
  }
}

function readString(text: string): string {
  if (text === '') {
    throw new ValueTextError(
      'An empty string is not valid as input; use "" to represent the empty string',
    );
  }
  if (!text.startsWith('"')) return text;
  if (text.length < 2 || !text.endsWith('"')) {
    throw new ValueTextError(`${text}: missing quote at end of quoted string`);
  }
  try {
    return unescapeJsonString(text.slice(1, -1));
  } catch (error) {
    if (!(error instanceof ValueTextError)) throw error;
    throw new ValueTextError(`${text}: ${error.message}`);
  }
}

const integerPattern = /^[ \t\n\v\f\r]*([+-]?\d+)$/;

function readInteger(text: string): number | bigint {
  const integer = integerOf(text);
  if (integer === undefined) {
    throw new ValueTextError(`"${text}" is not a valid integer or range`);
  }
  return integerAtom(integer);
}

/** A 64-bit integer as strtoll(3) reads it; undefined when it is none. */
function integerOf(text: string): bigint | undefined {
  const digits = integerPattern.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const value = BigInt(digits.replace('+', ''));
  return BigInt.asIntN(64, value) === value ? value : undefined;
}

/** A real as strtod(3) reads it. */
function readReal(text: string): number {
  const trimmed = text.replace(/^[ \t\n\v\f\r]+/, '');
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed)
    ? Number(trimmed)
    : specialReals.get(trimmed.toLowerCase().replace('+', ''));
  if (value === undefined || (!Number.isFinite(value) && /\d/.test(trimmed))) {
    throw new ValueTextError(`"${text}" is not a valid real number`);
  }
  return value === 0 ? 0 : value;
}

const specialReals: ReadonlyMap<string, number> = new Map([
  ['inf', Infinity],
  ['infinity', Infinity],
  ['-inf', -Infinity],
  ['-infinity', -Infinity],
  ['nan', NaN],
]);

function readBoolean(text: string): boolean {
  if (['true', 'yes', 'on', '1'].includes(text)) return true;
  if (['false', 'no', 'off', '0'].includes(text)) return false;
  throw new ValueTextError(`"${text}" is not a valid boolean (use "true" or "false")`);
}

/** As many integers as ovn-nbctl accepts at once. */
const maxRangeSize = 4096n;

/**
 * Reads what may stand for several elements of a set: a range of integers such as `1-3`, both ends
 * included.
 * @throws ValueTextError
 */
export function parseElements(type: BaseType, text: string, symbols?: SymbolReader): Atom[] {
  const range = type.kind === 'integer' ? rangeOf(text) : undefined;
  if (!range) return [parseAtom(type, text, symbols)];
  const [first, last] = range;
  if (last < first) {
    throw new ValueTextError(`"${text}" is not a valid range. Range end cannot be before start.`);
  }
  checkConstraints(type, integerAtom(first));
  checkConstraints(type, integerAtom(last));
  if (last - first >= maxRangeSize) {
    const problem = `Range "${first}-${last}" is too big. Maximum allowed size is ${maxRangeSize}.`;
    throw new ValueTextError(`constraint violation: ${problem}`);
  }
  return Array.from({ length: Number(last - first) + 1 }, (_, offset) =>
    integerAtom(first + BigInt(offset)),
  );
}

function rangeOf(text: string): readonly [bigint, bigint] | undefined {
  const [, firstText = '', lastText = ''] =
    /^([ \t\n\v\f\r]*[+-]?\d+)-([ \t\n\v\f\r]*[+-]?\d+)$/.exec(text) ?? [];
  const first = integerOf(firstText);
  const last = integerOf(lastText);
  return first === undefined || last === undefined ? undefined : [first, last];
}
