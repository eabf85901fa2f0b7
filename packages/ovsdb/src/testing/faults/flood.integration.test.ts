import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../fault-proxy.ts';
import { rewriteMessages, stallAfter } from '../proxy-faults.ts';
import type { PassingMessage } from '../proxy-faults.ts';
import { watchMemory } from '../memory.ts';
import { kindOf } from '../message-kind.ts';
import { startShop } from '../shop.ts';
import { Exchange } from './exchange.ts';

const mebibyte = 2 ** 20;
const undisturbed = {
  connections: 1,
  outcomes: ['done', 'done'],
  errors: [],
  changes: ['initial', 'update', 'update', 'update'],
};

let exchange: Exchange;

beforeAll(async () => {
  exchange = await Exchange.on(await startShop());
});

afterAll(() => exchange[Symbol.asyncDispose]());

/** Puts messages before each of the server's. */
function flooded(messages: (message: PassingMessage) => Iterable<string | Uint8Array>): Fault {
  return rewriteMessages(function* flood(message) {
    yield* messages(message);
    yield message.bytes;
  });
}

function* repeated(count: number, text: string): Generator<string> {
  for (let turn = 0; turn < count; turn++) yield text;
}

const emptyUpdate = JSON.stringify({
  id: null,
  method: 'update3',
  params: ['nobody', '00000000-0000-0000-0000-000000000000', { Shelf: { x: { delete: null } } }],
});

describe('a session that is flooded', () => {
  it.each([
    ['answers that nobody asked for', '{"id":999999,"result":[],"error":null}'],
    ['refusals that nobody asked for', '{"id":"nobody","result":null,"error":"no"}'],
    ['updates of monitors that it does not have', emptyUpdate],
    ['updates in the older notations', emptyUpdate.replace('update3', 'update2')],
    ['ends of monitors that it does not have', '{"id":null,"method":"monitor_canceled","params":["nobody"]}'], // prettier-ignore
    ['locks that it does not want', '{"id":null,"method":"locked","params":["nobody"]}'],
    ['losses of locks that it does not have', '{"id":null,"method":"stolen","params":["nobody"]}'],
    ['notifications that nobody knows', '{"id":null,"method":"nonsense","params":[]}'],
    ['space between messages', ' \r\n\t'],
  ])('with %s takes no notice', async (_what, text) => {
    using memory = watchMemory();
    const flood = flooded(() => repeated(5000, text));
    expect(await exchange.run(() => ({ toClient: [flood] }))).toEqual(undisturbed);
    expect(memory.growth()).toBeLessThan(100 * mebibyte);
  });

  it('with the same answer again and again takes the first', async () => {
    const again = rewriteMessages(function* repeat(message) {
      const isAnswer = !('method' in message.json);
      for (let turn = 0; turn < (isAnswer ? 100 : 1); turn++) yield message.bytes;
    });
    expect(await exchange.run(() => ({ toClient: [again] }))).toEqual(undisturbed);
  });

  it('with probes answers each of them', async () => {
    const answered = new Set<unknown>();
    let asked = 0;
    const probes = flooded(function* probe() {
      for (let turn = 0; turn < 2000; turn++) {
        yield `{"id":"probe ${asked++}","method":"echo","params":["${turn}"]}`;
      }
    });
    // The real server did not ask: it would take the answers for nonsense.
    const answers = rewriteMessages(({ bytes, json }) => {
      if ('method' in json) return [bytes];
      answered.add(json['id']);
      return [];
    });
    const faults = { toClient: [probes], toServer: [answers] };
    expect(await exchange.run(() => faults)).toEqual(undisturbed);
    expect(answered.size).toBe(asked);
  });

  it('with probes of which it is not let answer any gives up in bounded memory', async () => {
    using memory = watchMemory();
    const probe = `{"id":"probe","method":"echo","params":["${'x'.repeat(2 ** 16)}"]}`;
    const probes = flooded(({ json }) => repeated(kindOf(json) === 'schema' ? 1000 : 0, probe));
    const { connections, errors } = await exchange.run((connection) =>
      connection === 0 ? { toClient: [probes], toServer: [stallAfter(600)] } : {},
    );
    expect(connections).toBe(2);
    expect(errors).toEqual(['the server asks without reading the answers']);
    expect(memory.growth()).toBeLessThan(200 * mebibyte);
  });

  it('with a huge answer that nobody asked for forgets it', { timeout: 120_000 }, async () => {
    using memory = watchMemory();
    const row = `"${'x'.repeat(mebibyte)}",`;
    const huge = flooded(function* answer({ json }) {
      if (kindOf(json) !== 'contents') return;
      yield '{"id":999999,"result":[';
      yield* repeated(100, row);
      yield '0],"error":null}';
    });
    expect(await exchange.run(() => ({ toClient: [huge] }))).toEqual(undisturbed);
    expect(memory.growth()).toBeLessThan(400 * mebibyte);
  });
});
