import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../errors.ts';
import { parseJson } from './json.ts';
import type { JsonObject } from './json.ts';
import { MessageReader } from './message-reader.ts';
import type { ObjectReader } from './object-reader.ts';
import { ValueScanner } from './value-scanner.ts';

/**
 * Takes an object's bytes without looking into them; like the reader of contents it waits for a
 * chunk that looks like the end of a message.
 */
class CollectingReader implements ObjectReader {
  readonly #scanner = new ValueScanner();
  #waiting: Uint8Array[] = [];
  text = '';

  push(chunk: Uint8Array): Uint8Array | undefined {
    this.#waiting.push(chunk);
    if (chunk.at(-1) !== 0x7d) return undefined;
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    const end = this.#scanner.scan(bytes, 0, bytes.length);
    this.text += bytes.toString('latin1', 0, end < 0 ? bytes.length : end);
    return end < 0 ? undefined : bytes.subarray(end);
  }
}

interface Setup {
  readonly contents?: ReadonlyMap<number, ObjectReader>;
  readonly maxBytes?: number;
}

function readAll(chunks: Iterable<Uint8Array>, { contents = new Map(), maxBytes }: Setup = {}) {
  const messages: JsonObject[] = [];
  const reader = new MessageReader({
    onMessage: (message) => messages.push(message),
    expected: () => contents.size,
    readerOf: (id) => contents.get(id),
    ...(maxBytes !== undefined && { maxBytes }),
  });
  for (const chunk of chunks) reader.push(chunk);
  return messages;
}

function* pieces(text: string, sizes: readonly number[]): Generator<Uint8Array> {
  const bytes = Buffer.from(text);
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const jsonObject = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue());
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });

describe('MessageReader', () => {
  it('reads concatenated messages fed one byte at a time', () => {
    const messages = [{ name: 'Zürich 🏔', quoted: '"}{[\\', nested: [{}, []] }, {}, { id: 1 }];
    const text = messages.map((message) => JSON.stringify(message)).join('');
    expect(readAll(pieces(text, [1]))).toEqual(messages);
  });

  it('reads any messages cut anywhere, also while contents are awaited', () => {
    const contents = new Map([[7, new CollectingReader()]]);
    fc.assert(
      fc.property(fc.array(jsonObject), sizes, fc.boolean(), (messages, cuts, isAwaiting) => {
        const texts = messages.map((message) => JSON.stringify(message));
        const read = readAll(pieces(texts.join('\n'), cuts), isAwaiting ? { contents } : {});
        expect(read).toEqual(texts.map(parseJson));
      }),
    );
  });

  it('delivers a message as soon as its last byte is there', () => {
    const texts = ['{"id":1', '}{"id":2,', '"a":[]}'];
    const counts: number[] = [];
    const reader = new MessageReader({
      onMessage: ({ id }) => counts.push(Number(id)),
      expected: () => 1,
      readerOf: () => undefined,
    });
    for (const text of texts) {
      reader.push(Buffer.from(text));
      counts.push(0);
    }
    expect(counts).toEqual([0, 1, 0, 2, 0]);
  });

  it('gives the contents of a reply to their reader, wherever it is cut', () => {
    const tables = '{"T":{"u":{"initial":{"name":"}{\\""}}}}';
    const replies = [`[false,"some-id",${tables}]`, tables, `[ false , "some-id" , ${tables} ]`];
    fc.assert(
      fc.property(fc.constantFrom(...replies), sizes, (result, cuts) => {
        const contents = new CollectingReader();
        const text = `{"id":3,"result":[]}{"id":7,"result":${result},"error":null}{"method":"echo"}`;
        const messages = readAll(pieces(text, cuts), { contents: new Map([[7, contents]]) });
        expect(contents.text).toBe(tables);
        expect(messages[1]).toMatchObject({ id: 7, error: null });
        expect(messages[1]?.['result']).toEqual(result === tables ? {} : [false, 'some-id', {}]);
        expect(messages[2]).toEqual({ method: 'echo' });
      }),
    );
  });

  it('leaves contents in the message when the id comes too late, or there was no full load', () => {
    const contents = new CollectingReader();
    const texts = [
      '{"result":[false,"some-id",{"T":{}}],"id":7,"error":null}',
      '{"id":7,"result":[true,"some-id",{"T":{}}],"error":null}',
      '{"id":7,"result":null,"error":"no"}',
      '{"id":8,"result":{"T":{}},"error":null}',
    ];
    for (const text of texts) {
      expect(readAll(pieces(text, [5]), { contents: new Map([[7, contents]]) })).toEqual([
        JSON.parse(text),
      ]);
    }
    expect(contents.text).toBe('');
  });

  it('refuses bytes between messages that start no object', () => {
    expect(() => readAll(pieces('{} HTTP/1.1', [20]))).toThrow(ProtocolError);
    expect(() => readAll(pieces('[]', [2]))).toThrow(ProtocolError);
  });

  it('refuses a message longer than the limit before it is complete', () => {
    expect(() => readAll(pieces('{"a":"123456', [4]), { maxBytes: 10 })).toThrow(
      /longer than 10 bytes/,
    );
  });

  it('refuses what is not JSON, however deep', () => {
    expect(() => readAll(pieces('{"a":nul}', [4]))).toThrow(ProtocolError);
    const deep = `{"a":1234567890123456789,"b":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(() => readAll(pieces(deep, [4096]))).toThrow(ProtocolError);
  });
});
