import { Buffer, constants } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { openSession } from '../../session/session.ts';
import { FaultProxy } from '../fault-proxy.ts';
import { rewriteMessages } from '../proxy-faults.ts';
import type { PassingMessage } from '../proxy-faults.ts';
import { watchBlocks } from '../longest-block.ts';
import { watchMemory } from '../memory.ts';
import { kindOf } from '../message-kind.ts';
import { insertShelf, oldShelf, shop, startShop } from '../shop.ts';

const copies = 2060;
const mebibyte = 2 ** 20;

/** A column that was not asked for: long on the wire, and nothing of it is kept. */
const padding = Buffer.from(`"padding":"${'x'.repeat(2 ** 18)}ü\\n"`);

/** The real contents, and after their first shelf as many copies of it as make them too long. */
function* lengthened({ text }: PassingMessage): Generator<Buffer | string> {
  const shelf = /(?<="Shelf":\{)"[^"]+":(\{"initial":\{)[^{}]*\}\}/.exec(text);
  if (shelf === null) throw new Error('no shelf in the contents');
  const rowsEnd = shelf.index + shelf[0].length;
  yield text.slice(0, rowsEnd);
  for (let copy = 0; copy < copies; copy++) {
    const uuid = `00000000-0000-4000-8000-${String(copy).padStart(12, '0')}`;
    yield `,"${uuid}":${shelf[1]}"name":"copy ${copy}",`;
    yield padding;
    yield '}}';
  }
  yield text.slice(rowsEnd);
}

describe('contents in a reply that is longer than a string can be', () => {
  it('are loaded in little memory, and without blocking', { timeout: 300_000 }, async () => {
    let bytes = 0;
    await using server = await startShop();
    const lengthen = rewriteMessages(function* lengthen(message) {
      for (const piece of kindOf(message.json) === 'contents'
        ? lengthened(message)
        : [message.bytes]) {
        bytes += Buffer.byteLength(piece);
        yield piece;
      }
    });
    await using filler = openSession({ database: shop, remotes: [server.remote] });
    await filler.ready();
    await filler.transact(insertShelf(oldShelf));
    const proxy = new FaultProxy(server.remote, () => ({ toClient: [lengthen] }));
    using memory = watchMemory();
    using blocks = watchBlocks();
    await using session = openSession({ database: shop, remotes: [proxy] });
    await session.ready();
    const longestMs = blocks.longestMs();

    expect(bytes).toBeGreaterThan(constants.MAX_STRING_LENGTH);
    expect(proxy.connections).toBe(1);
    const shelves = session.replica.table('Shelf');
    expect(shelves.size).toBe(copies + 1);
    expect(shelves.findBy('name', `copy ${copies - 1}`)).toHaveLength(1);
    expect(memory.growth()).toBeLessThan(128 * mebibyte);
    expect(longestMs).toBeLessThan(200);
    await session.transact(insertShelf('new'));
    expect(shelves.findBy('name', 'new')).toHaveLength(1);
  });
});
