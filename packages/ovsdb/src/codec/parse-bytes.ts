import {
  backslash,
  closeBrace,
  closeBracket,
  colon,
  comma,
  isWhiteSpace,
  openBrace,
  openBracket,
  quote,
} from './ascii.ts';
import { isUtf8 } from 'node:buffer';
import type { Buffer } from 'node:buffer';
import { ProtocolError } from '../errors.ts';
import { parseJson } from './json.ts';
import { ValueScanner } from './value-scanner.ts';

/** Longer JSON is parsed in parts: a V8 string ends at 2^29 - 24 characters, and marks take room. */
const maxTextBytes = 2 ** 28;

/**
 * Parses JSON from bytes; integers beyond ±2^53 come as bigint. What is too long to be one
 * string is parsed member by member.
 * @throws ProtocolError when it is not JSON.
 */
export function parseBytes(bytes: Buffer, maxText: number = maxTextBytes): unknown {
  if (bytes.length <= maxText) return parseText(bytes);
  const from = skipWhiteSpace(bytes, 0);
  const isArray = bytes[from] === openBracket;
  if (!isArray && bytes[from] !== openBrace) throw tooLong(bytes);
  const members = membersOf(bytes, from + 1);
  if (isArray) return Array.from(members, (member) => parseBytes(member, maxText));
  return Object.fromEntries(Array.from(members, (member) => parseEntry(member, maxText)));
}

function parseEntry(entry: Buffer, maxText: number): [string, unknown] {
  const from = skipWhiteSpace(entry, 0);
  const keyEnd = endOfString(entry, from);
  const separator = skipWhiteSpace(entry, keyEnd);
  const key = parseText(entry.subarray(from, keyEnd));
  if (typeof key !== 'string' || entry[separator] !== colon) throw notJson(entry);
  return [key, parseBytes(entry.subarray(separator + 1), maxText)];
}

/** The texts between the commas of the array or object whose first byte is before `from`. */
function* membersOf(bytes: Buffer, from: number): Generator<Buffer> {
  let at = skipWhiteSpace(bytes, from);
  if (closes(bytes[at])) return;
  for (;;) {
    const end = endOfMember(bytes, at);
    yield bytes.subarray(at, end);
    if (closes(bytes[end])) return;
    at = end + 1;
  }
}

/** Index of the comma or closing bracket that ends the member which starts at `from`. */
function endOfMember(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length;) {
    const byte = bytes[at];
    if (byte === comma || closes(byte)) return at;
    if (byte === quote) at = endOfString(bytes, at);
    else if (byte === openBrace || byte === openBracket) {
      const end = new ValueScanner().scan(bytes, at, bytes.length);
      if (end < 0) break;
      at = end;
    } else at++;
  }
  throw notJson(bytes);
}

function endOfString(bytes: Buffer, from: number): number {
  if (bytes[from] !== quote) throw notJson(bytes);
  for (let at = from + 1; at < bytes.length; at++) {
    if (bytes[at] === backslash) at++;
    else if (bytes[at] === quote) return at + 1;
  }
  throw notJson(bytes);
}

function closes(byte: number | undefined): boolean {
  return byte === closeBrace || byte === closeBracket;
}

function skipWhiteSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (isWhiteSpace(bytes[at])) at++;
  return at;
}

function parseText(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new ProtocolError('what the server sent is not UTF-8');
  try {
    return parseJson(bytes.toString('utf8'));
  } catch (cause) {
    throw notJson(bytes, cause);
  }
}

function notJson(bytes: Buffer, cause?: unknown): ProtocolError {
  const begin = bytes.toString('utf8', 0, 80);
  return new ProtocolError(`what the server sent is not JSON: ${begin}`, { cause });
}

function tooLong(bytes: Buffer): ProtocolError {
  return new ProtocolError(`the server sent a single value of ${bytes.length} bytes`);
}
