const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/**
 * Finds the end of a JSON object or array in bytes that arrive in pieces; a piece may end
 * anywhere, also within an escape or a UTF-8 character: bytes above 0x7f mean nothing to it.
 * What is left to find is whether it is JSON at all.
 */
export class ValueScanner {
  #depth = 0;
  #inString = false;
  #escaped = false;

  /** Whether no object or array is open. */
  get isOutside(): boolean {
    return this.#depth === 0 && !this.#inString;
  }

  /**
   * Reads on in [from, to).
   * @returns the index after the byte that closes the value; -1 when it is not there yet.
   */
  scan(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    while (at < to) {
      if (this.#inString) {
        at = this.#scanString(bytes, at, to);
        continue;
      }
      const byte = bytes[at++];
      if (byte === quote) this.#inString = true;
      else if (byte === openBrace || byte === openBracket) this.#depth++;
      else if ((byte === closeBrace || byte === closeBracket) && --this.#depth <= 0) return at;
    }
    return -1;
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
