import { ValueTextError } from './value-text-error.ts';

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * What stands between the quotes of a JSON string. More is taken than JSON allows: control
 * characters may stand for themselves.
 * @throws ValueTextError saying what is wrong, without the text.
 */
export function unescapeJsonString(text: string): string {
  let value = '';
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"') {
      throw new ValueTextError('quoted string may not include unescaped "');
    }
    if (character === '\\') {
      const escape = readEscape(text, at + 1);
      value += escape.text;
      at = escape.end;
    } else {
      value += character;
      at += 1;
    }
  }
  return value;
}

interface Escape {
  readonly text: string;
  readonly end: number;
}

function readEscape(text: string, at: number): Escape {
  if (at >= text.length) throw new ValueTextError('quoted string may not end with backslash');
  const letter = text.charAt(at);
  if (letter === 'u') return readUnicodeEscape(text, at + 1);
  const short = shortEscapes[letter];
  if (short === undefined) throw new ValueTextError(`bad escape \\${letter}`);
  return { text: short, end: at + 1 };
}

function readUnicodeEscape(text: string, at: number): Escape {
  const first = readHexDigits(text, at);
  if (first < 0xd8_00 || first > 0xdb_ff) {
    return { text: String.fromCodePoint(first), end: at + 4 };
  }
  if (text.slice(at + 4, at + 6) !== String.raw`\u`) {
    throw new ValueTextError('malformed escaped surrogate pair');
  }
  const second = readHexDigits(text, at + 6);
  if (second < 0xdc_00 || second > 0xdf_ff) {
    throw new ValueTextError('second half of escaped surrogate pair is not trailing surrogate');
  }
  return { text: String.fromCharCode(first, second), end: at + 10 };
}

function readHexDigits(text: string, at: number): number {
  if (at + 4 > text.length) {
    throw new ValueTextError(String.raw`quoted string ends within \u escape`);
  }
  const digits = text.slice(at, at + 4);
  if (!/^[0-9a-f]{4}$/i.test(digits)) {
    throw new ValueTextError(String.raw`malformed \u escape`);
  }
  const value = Number.parseInt(digits, 16);
  if (value === 0) throw new ValueTextError('null bytes not supported in quoted strings');
  return value;
}
