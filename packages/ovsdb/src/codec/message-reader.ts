import { isWhiteSpace, openBrace } from './ascii.ts';
import { Buffer } from 'node:buffer';
import { ProtocolError } from '../errors.ts';
import { isObject } from './json.ts';
import type { JsonObject } from './json.ts';
import type { ObjectReader } from './object-reader.ts';
import { parseBytes } from './parse-bytes.ts';
import { ValueScanner } from './value-scanner.ts';

export interface MessageReaderOptions {
  /** Takes each message in the order of arrival. */
  readonly onMessage: (message: JsonObject) => void;
  /** Says how many replies are to be read by readers of their own. */
  readonly expected: () => number;
  /** The reader for the contents in the reply to that request, if it has one. */
  readonly readerOf: (id: number) => ObjectReader | undefined;
  /** A longer message that has to be held as a whole is refused. Default 1 GiB. */
  readonly maxBytes?: number;
}

/**
 * Cuts a byte stream of concatenated JSON objects (RFC 7047 §4: no delimiter between messages)
 * into messages and parses them. The contents in the reply to a monitor request, which may be
 * longer than memory would like, go to a reader of their own as they arrive; such a message is
 * delivered with `{}` in their place.
 */
export class MessageReader {
  readonly #options: MessageReaderOptions;
  readonly #maxBytes: number;
  /** What there is of the message that has begun. */
  #chunks: Uint8Array[] = [];
  #length = 0;
  #scanner = new ValueScanner();
  /** It is not clear yet whether the message that has begun is a reply with contents. */
  #isUndecided = false;
  #contents: ObjectReader | undefined;

  constructor(options: MessageReaderOptions) {
    this.#options = options;
    this.#maxBytes = options.maxBytes ?? 2 ** 30;
  }

  /**
   * Takes the next bytes of the stream. They may be kept until their message is complete.
   * @throws ProtocolError when the bytes cannot be JSON messages, or one grows too long; what
   *   `onMessage` or a reader throws.
   */
  push(chunk: Uint8Array): void {
    let rest = chunk;
    while (rest.length > 0) {
      if (this.#contents !== undefined) rest = this.#readContents(this.#contents, rest);
      else if (this.#length === 0) rest = this.#begin(rest);
      else if (this.#isUndecided) rest = this.#decide(rest);
      else rest = this.#readOn(rest);
    }
  }

  /** At the boundary of two messages. */
  #begin(bytes: Uint8Array): Uint8Array {
    const rest = skipWhiteSpace(bytes);
    this.#isUndecided = this.#options.expected() > 0;
    return this.#isUndecided || rest.length === 0 ? this.#decide(rest) : this.#readOn(rest);
  }

  /** Contents are read as such when the reply's id comes before them, as with ovsdb-server. */
  #decide(bytes: Uint8Array): Uint8Array {
    if (bytes.length === 0) return bytes;
    const known = this.#length === 0 ? bytes : Buffer.concat([...this.#chunks, bytes]);
    const head = Buffer.from(known.buffer, known.byteOffset, Math.min(known.length, maxHead));
    const text = head.toString('latin1');
    const [begin, id] = contentsBegin.exec(text) ?? [];
    const reader = begin === undefined ? undefined : this.#options.readerOf(Number(id));
    if (reader !== undefined && begin !== undefined) {
      this.#isUndecided = false;
      this.#restart();
      this.#keep(Buffer.from(`${begin}{}`));
      this.#contents = reader;
      return known.subarray(begin.length);
    }
    this.#isUndecided = begin === undefined && known.length < maxHead && mayBegin(text);
    this.#restart();
    if (this.#isUndecided && new ValueScanner().scan(known, 0, known.length) >= 0) {
      this.#isUndecided = false;
    }
    if (!this.#isUndecided) return this.#readOn(known);
    this.#chunks = [known];
    this.#length = known.length;
    return known.subarray(known.length);
  }

  #readContents(reader: ObjectReader, bytes: Uint8Array): Uint8Array {
    const rest = reader.push(bytes);
    if (rest === undefined) return bytes.subarray(bytes.length);
    this.#contents = undefined;
    return rest;
  }

  #readOn(bytes: Uint8Array): Uint8Array {
    const end = this.#keep(bytes);
    if (end < 0) return bytes.subarray(bytes.length);
    const message = parseBytes(inOnePiece(this.#chunks));
    if (!isObject(message)) throw new ProtocolError('a message is not a JSON object');
    this.#restart();
    this.#options.onMessage(message);
    return bytes.subarray(end);
  }

  /** Adds to the message what belongs to it; -1 when it is not complete with that. */
  #keep(bytes: Uint8Array): number {
    const end = this.#scanner.scan(bytes, 0, bytes.length);
    const own = end < 0 ? bytes : bytes.subarray(0, end);
    this.#chunks.push(own);
    this.#length += own.length;
    if (this.#length > this.#maxBytes) {
      throw new ProtocolError(`a message is longer than ${this.#maxBytes} bytes`);
    }
    return end;
  }

  #restart(): void {
    this.#chunks = [];
    this.#length = 0;
    this.#scanner = new ValueScanner();
  }
}

/** A reply's head up to its contents: of `monitor_cond_since` without `found`, or of the older ones. */
const contentsBegin =
  /^\{\s*"id"\s*:\s*(\d{1,15})\s*,\s*"result"\s*:\s*(?:\[\s*false\s*,\s*"[^"\\]{0,64}"\s*,\s*)?(?=\{)/;

/** More bytes than the head of a reply has. */
const maxHead = 256;

/** Whether the head may still turn out to be a reply's when more of it is there. */
function mayBegin(head: string): boolean {
  const compact = head.replaceAll(/\s/g, '');
  return compact.startsWith('{"id":') || '{"id":'.startsWith(compact);
}

/** Most messages are: those are not copied. */
function inOnePiece(chunks: readonly Uint8Array[]): Buffer {
  const [first] = chunks;
  if (first === undefined || chunks.length > 1) return Buffer.concat(chunks);
  return Buffer.from(first.buffer, first.byteOffset, first.byteLength);
}

function skipWhiteSpace(bytes: Uint8Array): Uint8Array {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === openBrace) return bytes.subarray(at);
    if (!isWhiteSpace(byte)) {
      throw new ProtocolError(`expected a JSON object, got byte 0x${byte.toString(16)}`);
    }
  }
  return bytes.subarray(bytes.length);
}
