import { randomUUID } from 'node:crypto';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A JSON object: not null, not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON array. */
export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/**
 * Marks text that stands for an integer while it passes through JSON.parse or JSON.stringify,
 * which know no bigint. Random, so that no value of a database can be mistaken for it.
 */
const marker = `int64:${randomUUID()}:`;
const numberToken = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const integerToken = /^-?\d+$/;

/** Serialises JSON in which integers may be `bigint`. */
export function stringifyJson(value: unknown): string {
  let found = false;
  const text = JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member !== 'bigint') return member;
    found = true;
    return `${marker}${member}`;
  });
  return found ? text.replaceAll(new RegExp(`"${marker}(-?\\d+)"`, 'g'), '$1') : text;
}

/**
 * Parses JSON; integers beyond ±2^53 come as `bigint`.
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  return /\d{16}/.test(text) ? parseJsonExactly(text) : JSON.parse(text);
}

/**
 * Parses JSON keeping integers beyond ±2^53 as `bigint`. About three times as slow as
 * JSON.parse, so only for text that is known to contain a long run of digits.
 * @throws SyntaxError
 */
export function parseJsonExactly(text: string): unknown {
  return restoreIntegers(JSON.parse(markUnsafeIntegers(text)));
}

function markUnsafeIntegers(text: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const outsideEnd = quote < 0 ? text.length : quote;
    const outside = text.slice(at, outsideEnd);
    parts.push(outside.length < 16 ? outside : outside.replaceAll(numberToken, markIfUnsafe));
    at = quote < 0 ? text.length : endOfString(text, quote);
    parts.push(text.slice(outsideEnd, at));
  }
  return parts.join('');
}

function markIfUnsafe(token: string): string {
  const exact = !integerToken.test(token) || Number.isSafeInteger(Number(token));
  return exact ? token : `"${marker}${token}"`;
}

/** Index just after the closing quote of the string that opens at `quote`. */
function endOfString(text: string, quote: number): number {
  let end = quote;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
  } while (isEscaped(text, end));
  return end + 1;
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text[index - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

function restoreIntegers(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.startsWith(marker) ? BigInt(value.slice(marker.length)) : value;
  }
  if (Array.isArray(value)) return value.map(restoreIntegers);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, restoreIntegers(member)]),
  );
}
