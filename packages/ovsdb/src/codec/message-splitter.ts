import { constants } from 'node:buffer';
import { ProtocolError } from '../errors.ts';

/** The bytes of one complete JSON message, in the pieces in which they were received. */
export interface MessageBytes {
  readonly chunks: readonly Uint8Array[];
  readonly length: number;
  /** A number has so many digits that JSON.parse might round it. */
  readonly hasLongNumber: boolean;
}

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const zero = 0x30;
const nine = 0x39;

/** 2^53 has 16 digits: anything shorter is safe in a double. */
const longNumberDigits = 16;

/**
 * Cuts a byte stream of concatenated JSON objects (RFC 7047 §4: no delimiter between
 * messages) into messages. Looks at each byte once and copies none; a chunk may end anywhere,
 * also within an escape or a UTF-8 character: bytes above 0x7f mean nothing to it.
 */
export class MessageSplitter {
  readonly #maxBytes: number;
  #chunks: Uint8Array[] = [];
  #length = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #digits = 0;
  #hasLongNumber = false;

  /** @param maxBytes a longer message is refused; a V8 string cannot hold more than the default. */
  constructor(maxBytes: number = constants.MAX_STRING_LENGTH) {
    this.#maxBytes = maxBytes;
  }

  /**
   * Takes the next bytes of the stream; returns the messages that they complete. The chunk is
   * kept by reference until its message has been parsed.
   * @throws ProtocolError when the bytes cannot be JSON messages, or one grows too long.
   */
  push(chunk: Uint8Array): MessageBytes[] {
    const messages: MessageBytes[] = [];
    let from = 0;
    for (;;) {
      if (this.#depth === 0) from = skipWhitespace(chunk, from);
      if (from === chunk.length) return messages;
      const end = this.#scan(chunk, from);
      const complete = this.#depth === 0;
      this.#keep(chunk.subarray(from, end));
      if (!complete) return messages;
      messages.push(this.#take());
      from = end;
    }
  }

  #keep(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
    this.#length += bytes.length;
    if (this.#length > this.#maxBytes) {
      throw new ProtocolError(`message longer than ${this.#maxBytes} bytes`);
    }
  }

  #take(): MessageBytes {
    const message = {
      chunks: this.#chunks,
      length: this.#length,
      hasLongNumber: this.#hasLongNumber,
    };
    this.#chunks = [];
    this.#length = 0;
    this.#hasLongNumber = false;
    return message;
  }

  /** Reads on from `from`; returns where the current message ends, or the end of the chunk. */
  #scan(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length) {
      if (this.#inString) {
        at = this.#scanString(chunk, at);
        continue;
      }
      const byte = chunk[at++] ?? 0;
      if (byte >= zero && byte <= nine) {
        if (++this.#digits >= longNumberDigits) this.#hasLongNumber = true;
        continue;
      }
      this.#digits = 0;
      if (byte === quote) this.#inString = true;
      else if (byte === openBrace || byte === openBracket) this.#depth++;
      else if ((byte === closeBrace || byte === closeBracket) && --this.#depth === 0) return at;
    }
    return at;
  }

  /** Reads on within a string; returns the index after its closing quote, or the chunk's end. */
  #scanString(chunk: Uint8Array, from: number): number {
    let at = from;
    if (this.#escaped) {
      this.#escaped = false;
      at++;
    }
    for (; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte === quote) {
        this.#inString = false;
        return at + 1;
      }
      if (byte === backslash && ++at >= chunk.length) this.#escaped = true;
    }
    return chunk.length;
  }
}

function skipWhitespace(chunk: Uint8Array, from: number): number {
  for (let at = from; at < chunk.length; at++) {
    const byte = chunk[at] ?? 0;
    if (byte === openBrace) return at;
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) {
      throw new ProtocolError(`expected a JSON object, got byte 0x${byte.toString(16)}`);
    }
  }
  return chunk.length;
}
