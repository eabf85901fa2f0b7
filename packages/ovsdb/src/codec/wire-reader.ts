import {
  backslash,
  bytesOf,
  closeBrace,
  closeBracket,
  comma,
  isWhiteSpace,
  minus,
  nine,
  quote,
  zero,
} from './ascii.ts';
import { Buffer, isUtf8 } from 'node:buffer';
import { isInt64 } from './decode.ts';

/**
 * Thrown by every method of WireReader when what follows is not in the form in which
 * ovsdb-server writes it, or is not all there yet. One object for all: it is thrown often, and
 * never leaves the codec.
 */
export const notPlain = new Error('not in plain form');

/** Zeros after the window, so that looking ahead for a name stays within the bytes. */
const padding = 64;

/** Integers of up to that many digits are exact in a double. */
const safeDigits = 15;

/** As many have 64-bit integers at most. */
const maxDigits = 19;

const uuidStart = bytesOf('["uuid",');
const [trueBytes, falseBytes] = [bytesOf('true'), bytesOf('false')];

/** 1 for bytes that stand for themselves within a JSON string: printable ASCII but `"` and `\`. */
const isPlainByte = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte >= 0x20 && byte < 0x80 && byte !== quote && byte !== backslash),
);

/**
 * Reads OVSDB values (RFC 7047 §5.1) from the bytes of a reply, without a JSON tree in between.
 * It knows JSON without white space, as ovsdb-server writes it; anything else is `notPlain` and
 * left to JSON.parse. Strings are taken as parts of the window's text, which saves copying
 * them, and which lives as long as any of them does.
 */
export class WireReader {
  /** The window on the stream: [0, end) and a zero, which no JSON contains, after it. */
  bytes: Buffer = Buffer.alloc(1);
  /** The same as Latin-1, so that index for index it is `bytes`. */
  text = '';
  at = 0;
  end = 0;
  #againStart = 0;
  #againEnd = 0;
  #againValue: unknown;

  /** Moves the window on: what was read goes, the chunks come. */
  feed(chunks: readonly Uint8Array[]): void {
    const rest = this.bytes.subarray(this.at, this.end);
    const length = chunks.reduce((sum, chunk) => sum + chunk.length, rest.length);
    const bytes =
      length + padding <= this.bytes.length ? this.bytes : Buffer.allocUnsafeSlow(length + padding);
    bytes.set(rest);
    let end = rest.length;
    for (const chunk of chunks) {
      bytes.set(chunk, end);
      end += chunk.length;
    }
    bytes.fill(0, end, end + padding);
    this.bytes = bytes;
    this.text = bytes.toString('latin1', 0, end);
    this.at = 0;
    this.end = end;
    this.#againStart = this.#againEnd = 0;
  }

  /** Gives the window up, and its last bytes back: those that belong to what follows in the stream. */
  release(): Uint8Array {
    const rest = this.bytes.subarray(this.at, this.end);
    this.bytes = Buffer.alloc(1);
    this.text = '';
    this.at = this.end = 0;
    return rest;
  }

  skipWhiteSpace(): void {
    while (isWhiteSpace(this.bytes[this.at])) this.at++;
  }

  startsWith(expected: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < expected.length; index++) {
      if (bytes[at + index] !== expected[index]) return false;
    }
    return true;
  }

  /** Passes the expected bytes, if they follow. */
  skip(expected: Uint8Array): boolean {
    const follows = this.startsWith(expected);
    if (follows) this.at += expected.length;
    return follows;
  }

  expect(expected: Uint8Array): void {
    if (!this.skip(expected)) throw notPlain;
  }

  expectByte(expected: number): void {
    if (this.bytes[this.at] !== expected) throw notPlain;
    this.at++;
  }

  /** True for a comma, false for the closing byte; both are passed. */
  another(closing: number): boolean {
    const byte = this.bytes[this.at++];
    if (byte === comma) return true;
    if (byte === closing) return false;
    throw notPlain;
  }

  string(): string {
    const { bytes } = this;
    if (bytes[this.at] !== quote) throw notPlain;
    const from = this.at + 1;
    let at = from;
    while (isPlainByte[bytes[at] ?? 0] === 1) at++;
    if (bytes[at] !== quote) return this.#stringWithMore(from, at);
    this.at = at + 1;
    return this.text.substring(from, at);
  }

  /**
   * Reads a value unless it is, byte for byte, the one that was read here last: the same object
   * is the value then. A port's `port_security` mostly is its `addresses`.
   */
  again(read: (reader: this) => unknown): unknown {
    const start = this.at;
    const length = this.#againEnd - this.#againStart;
    if (length > 0 && this.#repeats(this.#againStart, length)) {
      this.at += length;
      return this.#againValue;
    }
    const value = read(this);
    this.#againValue = value;
    this.#againStart = start;
    this.#againEnd = this.at;
    return value;
  }

  #repeats(from: number, length: number): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < length; index++) {
      if (bytes[from + index] !== bytes[at + index]) return false;
    }
    return true;
  }

  uuid(): string {
    this.expect(uuidStart);
    const uuid = this.string();
    this.expectByte(closeBracket);
    return uuid;
  }

  boolean(): boolean {
    if (this.skip(trueBytes)) return true;
    this.expect(falseBytes);
    return false;
  }

  /** Beyond ±2^53 it is a bigint. */
  integer(): number | bigint {
    const { bytes } = this;
    const from = this.at;
    let at = bytes[from] === minus ? from + 1 : from;
    const digits = at;
    let value = 0;
    for (; isDigit(bytes[at]); at++) value = value * 10 + (bytes[at] ?? 0) - zero;
    if (at === digits || at === this.end || !endsNumber(bytes[at])) throw notPlain;
    if (bytes[digits] === zero && at > digits + 1) throw notPlain;
    this.at = at;
    if (at - digits <= safeDigits) return digits === from ? value : 0 - value;
    if (at - digits > maxDigits) throw notPlain;
    const exact = BigInt(this.text.substring(from, at));
    const rounded = Number(exact);
    if (!isInt64(exact)) throw notPlain;
    return Number.isSafeInteger(rounded) ? rounded : exact;
  }

  real(): number {
    let at = this.at;
    while (at < this.end && !endsNumber(this.bytes[at])) at++;
    const token = this.text.substring(this.at, at);
    if (at === this.end || !/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(token)) {
      throw notPlain;
    }
    const real = Number(token);
    if (!Number.isFinite(real)) throw notPlain;
    this.at = at;
    return real;
  }

  /** Reads on after the first byte that needs a second look: an escape or more than ASCII. */
  #stringWithMore(from: number, more: number): string {
    const { bytes } = this;
    let at = more;
    for (; bytes[at] !== quote; at++) {
      if (at >= this.end) throw notPlain;
      if (bytes[at] === backslash) at++;
    }
    if (at >= this.end) throw notPlain;
    const json = bytes.subarray(from - 1, at + 1);
    if (!isUtf8(json)) throw notPlain;
    this.at = at + 1;
    return parseString(json.toString('utf8'));
  }
}

function parseString(json: string): string {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed === 'string') return parsed;
  } catch {
    // Said of the whole row by who parses it as JSON.
  }
  throw notPlain;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= nine;
}

function endsNumber(byte: number | undefined): boolean {
  return byte === comma || byte === closeBracket || byte === closeBrace;
}
