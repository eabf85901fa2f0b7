import { Buffer } from 'node:buffer';

const [quote, backslash] = [0x22, 0x5c];
const opening = new Set(Buffer.from('{['));
const closing = new Set(Buffer.from('}]'));

/**
 * Cuts a stream of JSON objects and arrays into its messages. Of its own, so that a mistake in
 * the client's framing cannot hide in the tests'. A message that never ends is never given.
 */
export async function* framesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer = Buffer.alloc(0);
  let [at, depth, inString] = [0, 0, false];
  for await (const chunk of stream) {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    for (; at < pending.length; at++) {
      const byte = pending[at] ?? 0;
      if (byte === quote) inString = !inString;
      else if (inString) at += Number(byte === backslash);
      else if (opening.has(byte)) depth++;
      else if (closing.has(byte) && --depth === 0) {
        yield pending.subarray(0, at + 1);
        pending = pending.subarray(at + 1);
        at = -1;
      }
    }
  }
}
