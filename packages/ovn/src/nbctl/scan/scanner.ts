/** What C's isspace(3) takes for white space. */
const space = /[ \t\n\r\v\f]/;

/**
 * Reads a text piece by piece as Open vSwitch's `ovs_scan` does (lib/util.c): integers may have
 * white space and a sign before them and wrap around, and nobody minds what comes after.
 */
export class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Tries to read; what fails leaves the place where it was. */
  try<T>(read: () => T | undefined): T | undefined {
    const start = this.#at;
    const found = read();
    if (found === undefined) this.#at = start;
    return found;
  }

  /** What would be read; the place stays where it was. */
  peek<T>(read: () => T | undefined): T | undefined {
    const start = this.#at;
    const found = read();
    this.#at = start;
    return found;
  }

  /** White space in a format: any, or none. */
  skipSpace(): void {
    while (space.test(this.#text.charAt(this.#at))) this.#at += 1;
  }

  literal(text: string): true | undefined {
    if (!this.#text.startsWith(text, this.#at)) return undefined;
    this.#at += text.length;
    return true;
  }

  /** `%d` or `%x` of a type of so many bits; unsigned. */
  integer(base: 10 | 16, bits: number): bigint | undefined {
    this.skipSpace();
    const sign = this.#match(/[+-]/y) ?? '';
    if (base === 16) this.#match(/0x/iy);
    const digits = this.#match(base === 16 ? /[\da-f]+/iy : /\d+/y);
    if (digits === undefined) return undefined;
    const value = BigInt(base === 16 ? `0x${digits}` : digits);
    return BigInt.asUintN(bits, sign === '-' ? -value : value);
  }

  /** `%N[…]`: at least one, at most `most` characters of a class. */
  characters(from: RegExp, most: number): string | undefined {
    let end = this.#at;
    while (end < this.#at + most && from.test(this.#text.charAt(end))) end += 1;
    if (end === this.#at) return undefined;
    const found = this.#text.slice(this.#at, end);
    this.#at = end;
    return found;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}
