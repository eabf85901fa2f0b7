import type { Atom } from './atom.ts';
import { datumOf, type Datum, type DatumType } from './datum.ts';
import { describeType } from './describe-type.ts';
import { parseAtom, parseElements, type SymbolReader } from './parse-atom.ts';
import { isDelimiter, readToken, skipSpaces } from './token.ts';
import { ValueTextError } from './value-text-error.ts';

/** What is read, and what may be in it. */
interface Source {
  readonly type: DatumType;
  readonly text: string;
  readonly symbols: SymbolReader | undefined;
}

type Entry = readonly [Atom, Atom | undefined];

interface ReadEntries {
  readonly entries: readonly Entry[];
  readonly end: number;
}

/**
 * Reads a whole column as ovn-nbctl(8) does ("Database Values"): elements or `KEY=VALUE` pairs
 * with spaces or commas between them, and `[]` or `{}` around all of it where one likes, which an
 * empty set or map needs.
 * @throws ValueTextError when it is malformed, or the column cannot hold it.
 */
export function parseDatum(type: DatumType, text: string, symbols?: SymbolReader): Datum {
  const source: Source = { type, text, symbols };
  const start = skipSpaces(text, 0);
  const [open, close] = type.value ? ['{', '}'] : ['[', ']'];
  if (start === text.length) {
    const kind = type.value ? 'map' : 'set';
    throw new ValueTextError(`use "${open}${close}" to specify the empty ${kind}`);
  }
  const isEnclosed = text.charAt(start) === open;
  const first = isEnclosed ? skipSpaces(text, start + 1) : start;
  const { entries, end } = readEntries(source, first, isEnclosed ? close : undefined);
  if (isEnclosed) checkEnd(text, end, close);
  checkCount(source, entries.length);
  const datum = datumOf(entries);
  if (datum.size === entries.length) return datum;
  const problem = type.value ? 'map contains duplicate key' : 'set contains duplicate value';
  throw new ValueTextError(`${text}: ${problem}`);
}

function readEntries(source: Source, start: number, close: string | undefined): ReadEntries {
  const { type, text } = source;
  const entries: Entry[] = [];
  let at = start;
  while (at < text.length && text.charAt(at) !== close) {
    if (isDelimiter(text.charAt(at))) {
      const problem = `unexpected "${text.charAt(at)}" parsing ${describeType(type)}`;
      throw new ValueTextError(`${text}: ${problem}`);
    }
    const read = readEntry(source, at);
    entries.push(...read.entries);
    at = skipSpaces(text, read.end);
    if (text.charAt(at) === ',') at = skipSpaces(text, at + 1);
  }
  return { entries, end: at };
}

function readEntry({ type, text, symbols }: Source, start: number): ReadEntries {
  const key = readToken(text, start);
  if (!type.value) {
    const elements = parseElements(type.key, key.text, symbols);
    return { entries: elements.map((element) => [element, undefined]), end: key.end };
  }
  const atom = parseAtom(type.key, key.text, symbols);
  const equals = skipSpaces(text, key.end);
  if (text.charAt(equals) !== '=') throw new ValueTextError(missingEquals(text, start, equals));
  const value = readToken(text, skipSpaces(text, equals + 1));
  return {
    entries: [[atom, parseAtom(type.value, value.text, symbols)]],
    end: value.end,
  };
}

/** At the end of the text, ovn-nbctl's message breaks off where the missing character would be. */
function missingEquals(text: string, start: number, at: number): string {
  const message = `${text.slice(start)}: syntax error at "`;
  return at < text.length ? `${message}${text.charAt(at)}" expecting "="` : message;
}

function checkEnd(text: string, end: number, close: string): void {
  if (end >= text.length) throw new ValueTextError(`${text}: missing "${close}" at end of data`);
  if (skipSpaces(text, end + 1) < text.length) {
    throw new ValueTextError(`${text}: trailing garbage after "${close}"`);
  }
}

function checkCount({ type, text }: Source, count: number): void {
  const { min, max } = type;
  const isTooMany = max !== 'unlimited' && count > max;
  if (count >= min && !isTooMany) return;
  const elements = type.value ? 'pair(s)' : 'value(s)';
  const bound = isTooMany ? `maximum number is ${max}` : `minimum number is ${min}`;
  throw new ValueTextError(`${text}: ${count} ${elements} specified but the ${bound}`);
}
