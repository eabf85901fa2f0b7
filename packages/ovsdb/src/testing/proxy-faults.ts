import { Buffer } from 'node:buffer';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault-proxy.ts';
import { framesOf } from './frames.ts';

/** Splits the bytes anew: `size` is asked for the length of each piece. */
export function split(size: () => number): Fault {
  return async function* pieces(bytes) {
    for await (const chunk of bytes) {
      for (let at = 0; at < chunk.length;) {
        const end = Math.min(chunk.length, at + Math.max(1, size()));
        yield chunk.subarray(at, end);
        at = end;
      }
    }
  };
}

/** Lets each chunk through after that many milliseconds, in order. */
export function delay(milliseconds: () => number): Fault {
  return async function* late(bytes) {
    for await (const chunk of bytes) {
      await sleep(milliseconds());
      yield chunk;
    }
  };
}

/** Lets that many bytes through, then ends the connection. */
export function cutAfter(count: number): Fault {
  return (bytes) => firstBytes(bytes, count);
}

/** Lets that many bytes through, then ends the connection as a reset does: what was on its way is lost. */
export function resetAfter(count: number): Fault {
  return async function* reset(bytes) {
    yield* firstBytes(bytes, count);
    throw new Error('read ECONNRESET');
  };
}

/** Lets that many bytes through, then nothing more, while the connection stays open. */
export function stallAfter(count: number): Fault {
  return async function* stall(bytes) {
    yield* firstBytes(bytes, count);
    await new Promise(() => {});
  };
}

/** Only counts; the count is in `bytes`. */
export function meter(count: { bytes: number }): Fault {
  return async function* counted(bytes) {
    for await (const chunk of bytes) {
      count.bytes += chunk.length;
      yield chunk;
    }
  };
}

/** A message as it passes: its bytes, their text and what that means. */
export interface PassingMessage {
  readonly bytes: Buffer;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** Puts what `rewrite` returns in the place of each message: nothing, something else, or more. */
export function rewriteMessages(
  rewrite: (
    message: PassingMessage,
  ) => Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Fault {
  return async function* rewritten(stream) {
    for await (const bytes of framesOf(stream)) {
      const text = bytes.toString('utf8');
      for await (const piece of rewrite({ bytes, text, json: JSON.parse(text) }))
        yield Buffer.from(piece);
    }
  };
}

async function* firstBytes(bytes: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count;
  if (left === 0) return;
  for await (const chunk of bytes) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
}
