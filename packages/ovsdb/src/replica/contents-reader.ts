import {
  backslash,
  closeBrace,
  colon,
  comma,
  isWhiteSpace,
  openBrace,
  quote,
} from '../codec/ascii.ts';
import { Buffer } from 'node:buffer';
import type { ObjectReader } from '../codec/object-reader.ts';
import { parseBytes } from '../codec/parse-bytes.ts';
import { ValueScanner } from '../codec/value-scanner.ts';
import { WireReader, notPlain } from '../codec/wire-reader.ts';
import { ProtocolError } from '../errors.ts';
import { isObject } from '../codec/json.ts';
import { RowReader } from './row-reader.ts';
import type { TableLoad } from './table-load.ts';

/** Where the rows of a table go. */
export interface RowsTarget {
  readonly load: TableLoad;
  /** Takes a row that was not in plain form. */
  readonly fromJson: (uuid: string, update: unknown) => void;
}

interface OpenTable extends RowsTarget {
  readonly rows: RowReader;
}

/** What may come next in an object. */
type Expected = 'member or end' | 'member' | 'comma or end';

/** No table's name is longer, nor is more of it than that ever waited for. */
const maxKeyBytes = 4096;

/**
 * Bytes that are read at once, some milliseconds' work. V8 gives a text of more than 128 KiB a
 * page of its own, which garbage collection does not copy.
 */
const windowBytes = 2 ** 18;

/** A row's JSON has to fit a V8 string. */
const maxRowBytes = 2 ** 28;

const [openBraceByte, closeBraceByte] = [Buffer.from('{'), Buffer.from('}')];

/**
 * Reads `<table-updates>` (RFC 7047 §4.1.6) or `<table-updates2>` (ovsdb-server(7) §4.1.14) that
 * hold full contents, row by row as the bytes arrive. Holds no more than one row's bytes, and
 * the text of those parts of rows that are kept.
 */
export class ContentsReader implements ObjectReader {
  readonly #targetOf: (table: string) => RowsTarget;
  readonly #reader = new WireReader();
  #table: OpenTable | undefined;
  #expected: Expected = 'member or end';
  #hasBegun = false;
  /** Chunks of a row of which the beginning is in the reader. */
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #rowEnd: ValueScanner | undefined;

  constructor(targetOf: (table: string) => RowsTarget) {
    this.#targetOf = targetOf;
  }

  push(chunk: Uint8Array): Uint8Array | undefined {
    this.#pending.push(chunk);
    this.#pendingBytes += chunk.length;
    if (this.#isRowGoingOn(chunk) || this.#isWorthWaiting(chunk)) return undefined;
    this.#reader.feed(this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
    return this.#readMembers() ? this.#reader.release() : undefined;
  }

  #isRowGoingOn(chunk: Uint8Array): boolean {
    if (this.#rowEnd === undefined) return false;
    if (this.#rowEnd.scan(chunk, 0, chunk.length) >= 0) {
      this.#rowEnd = undefined;
      return false;
    }
    if (this.#pendingBytes <= maxRowBytes) return true;
    throw new ProtocolError(`a row is longer than ${maxRowBytes} bytes`);
  }

  /** The stream never rests but at the end of a message: with a brace, or space after it. */
  #isWorthWaiting(chunk: Uint8Array): boolean {
    const last = chunk.at(-1);
    return this.#pendingBytes < windowBytes && last !== closeBrace && !isWhiteSpace(last);
  }

  /** True when the object has ended; false when more bytes are needed. */
  #readMembers(): boolean {
    const reader = this.#reader;
    if (!this.#hasBegun && !this.#passByte(openBrace)) return false;
    this.#hasBegun = true;
    for (;;) {
      reader.skipWhiteSpace();
      if (reader.at === reader.end) return false;
      const byte = reader.bytes[reader.at];
      if (byte === closeBrace && this.#expected !== 'member') {
        if (this.#endObject()) return true;
      } else if (this.#expected === 'comma or end') this.#passComma(byte);
      else if (!this.#readMember()) return false;
    }
  }

  /** True when that was the end of all. */
  #endObject(): boolean {
    this.#reader.at++;
    this.#expected = 'comma or end';
    const isEnd = this.#table === undefined;
    this.#table = undefined;
    return isEnd;
  }

  #passComma(byte: number | undefined): void {
    if (byte !== comma) throw malformed(this.#reader);
    this.#reader.at++;
    this.#expected = 'member';
  }

  /** False when more bytes are needed. */
  #readMember(): boolean {
    if (this.#table === undefined) return this.#openTable();
    if (!this.#readRow(this.#table)) return false;
    this.#expected = 'comma or end';
    return true;
  }

  #openTable(): boolean {
    const reader = this.#reader;
    const { bytes, at: start, end } = reader;
    const keyEnd = endOfString(bytes, start, end);
    reader.at = keyEnd < 0 ? end : keyEnd;
    const isOpen = this.#passByte(colon) && this.#passByte(openBrace);
    if (!isOpen) {
      if (end - start > maxKeyBytes) throw malformed(reader);
      reader.at = start;
      return false;
    }
    const name = parseBytes(bytes.subarray(start, keyEnd));
    const target = this.#targetOf(String(name));
    const { layout } = target.load;
    if (layout !== undefined) this.#table = { ...target, rows: new RowReader(layout) };
    this.#expected = 'member or end';
    return true;
  }

  /** False when the bytes end before it. */
  #passByte(expected: number): boolean {
    const reader = this.#reader;
    reader.skipWhiteSpace();
    if (reader.at === reader.end) return false;
    if (reader.bytes[reader.at] !== expected) throw malformed(reader);
    reader.at++;
    return true;
  }

  #readRow(table: OpenTable): boolean {
    const reader = this.#reader;
    const start = reader.at;
    try {
      const uuid = reader.string();
      reader.expectByte(colon);
      table.load.put(table.rows.read(reader, uuid));
      return true;
    } catch (error) {
      if (error !== notPlain) throw error;
      reader.at = start;
    }
    return this.#readRowAsJson(table);
  }

  /** The row is in another form, or not all there. */
  #readRowAsJson({ fromJson }: OpenTable): boolean {
    const { bytes, at, end } = this.#reader;
    const scanner = new ValueScanner();
    const rowEnd = scanner.scan(bytes, at, end);
    if (rowEnd < 0) {
      this.#rowEnd = scanner;
      return false;
    }
    const row = Buffer.concat([openBraceByte, bytes.subarray(at, rowEnd), closeBraceByte]);
    const parsed = parseBytes(row);
    for (const [uuid, update] of Object.entries(isObject(parsed) ? parsed : {})) {
      fromJson(uuid, update);
    }
    this.#reader.at = rowEnd;
    return true;
  }
}

/** Index after the closing quote; -1 when it is not there. */
function endOfString(bytes: Buffer, from: number, end: number): number {
  if (bytes[from] !== quote) throw new ProtocolError('contents are no JSON object: no key');
  for (let at = from + 1; at < end; at++) {
    if (bytes[at] === backslash) at++;
    else if (bytes[at] === quote) return at + 1;
  }
  return -1;
}

function malformed({ text, at }: WireReader): ProtocolError {
  return new ProtocolError(`contents are no JSON object: ${text.slice(at, at + 80)}`);
}
