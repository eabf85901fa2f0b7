import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../errors.ts';
import { MessageSplitter } from './message-splitter.ts';
import type { MessageBytes } from './message-splitter.ts';
import { parseMessage } from './parse-message.ts';

const encoder = new TextEncoder();

function split(chunks: Iterable<Uint8Array>): MessageBytes[] {
  const splitter = new MessageSplitter();
  return [...chunks].flatMap((chunk) => splitter.push(chunk));
}

const textOf = ({ chunks }: MessageBytes) => Buffer.concat(chunks).toString('utf8');

function* pieces(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.slice(at, at + size);
    at += size;
  }
}

const jsonObject = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue());

describe('MessageSplitter', () => {
  it('reads concatenated messages fed one byte at a time', () => {
    const messages = [{ name: 'Zürich 🏔', quoted: '"}{[\\', nested: [{}, []] }, {}, { id: 1 }];
    const bytes = encoder.encode(messages.map((message) => JSON.stringify(message)).join(''));
    expect(split(pieces(bytes, [1])).map(parseMessage)).toEqual(messages);
  });

  it('reads any messages cut anywhere', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(jsonObject), sizes, (messages, cuts) => {
        const texts = messages.map((message) => JSON.stringify(message));
        const bytes = encoder.encode(texts.join('\n'));
        expect(split(pieces(bytes, cuts)).map(textOf)).toEqual(texts);
      }),
    );
  });

  it('returns a message as soon as its last byte is there', () => {
    const splitter = new MessageSplitter();
    expect(splitter.push(encoder.encode('{"a":1}{"b"'))).toHaveLength(1);
    expect(splitter.push(encoder.encode(':2'))).toHaveLength(0);
    expect(splitter.push(encoder.encode('}'))).toHaveLength(1);
  });

  it('notices long numbers outside strings only', () => {
    const [long, text] = new MessageSplitter().push(
      encoder.encode('{"a":[9007199254740993]}{"a":"9007199254740993","b":900719925474099}'),
    );
    expect(long?.hasLongNumber).toBe(true);
    expect(text?.hasLongNumber).toBe(false);
  });

  it('refuses bytes between messages that start no object', () => {
    expect(() => new MessageSplitter().push(encoder.encode('{} HTTP/1.1'))).toThrow(ProtocolError);
    expect(() => new MessageSplitter().push(encoder.encode('[]'))).toThrow(ProtocolError);
  });

  it('refuses a message longer than the limit before it is complete', () => {
    const splitter = new MessageSplitter(10);
    splitter.push(encoder.encode('{"a":"123'));
    expect(() => splitter.push(encoder.encode('456'))).toThrow(/longer than 10 bytes/);
  });
});
