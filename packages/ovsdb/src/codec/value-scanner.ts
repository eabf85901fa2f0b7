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
import { ProtocolError } from '../errors.ts';

/** What may follow the last byte that is no white space. */
type Position = 'value' | 'rest of a literal' | 'comma or end';

/**
 * Finds the end of a JSON object or array in bytes that arrive in pieces; a piece may end
 * anywhere, also within an escape or a UTF-8 character: bytes above 0x7f mean nothing to it.
 * Whether it is JSON is for JSON.parse to tell; but a value right after another is refused, so
 * that a message of which the end was lost does not swallow all that follow.
 */
export class ValueScanner {
  #depth = 0;
  #inString = false;
  #escaped = false;
  #position: Position = 'value';

  /**
   * Reads on in [from, to).
   * @returns the index after the byte that closes the value; -1 when it is not there yet.
   * @throws ProtocolError when a value follows another one.
   */
  scan(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    while (at < to) {
      if (this.#inString) {
        at = this.#scanString(bytes, at, to);
        continue;
      }
      const byte = bytes[at++] ?? 0;
      switch (byte) {
        case quote:
          this.#beginValue();
          this.#inString = true;
          break;
        case openBrace:
        case openBracket:
          this.#beginValue();
          this.#position = 'value';
          this.#depth++;
          break;
        case closeBrace:
        case closeBracket:
          this.#position = 'comma or end';
          if (--this.#depth <= 0) return at;
          break;
        case comma:
        case colon:
          this.#position = 'value';
          break;
        default:
          this.#literal(byte);
      }
    }
    return -1;
  }

  #beginValue(): void {
    if (this.#position !== 'value') throw new ProtocolError('not JSON: a value follows another');
    this.#position = 'comma or end';
  }

  /** A byte of a number, true, false or null, or white space. */
  #literal(byte: number): void {
    if (isWhiteSpace(byte)) {
      if (this.#position === 'rest of a literal') this.#position = 'comma or end';
    } else if (this.#position !== 'rest of a literal') {
      this.#beginValue();
      this.#position = 'rest of a literal';
    }
  }

  /** Reads on within a string; returns the index after its closing quote, or `to`. */
  #scanString(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    if (this.#escaped) {
      this.#escaped = false;
      at++;
    }
    for (; at < to; at++) {
      const byte = bytes[at];
      if (byte === quote) {
        this.#inString = false;
        return at + 1;
      }
      if (byte === backslash && ++at >= to) this.#escaped = true;
    }
    return to;
  }
}
