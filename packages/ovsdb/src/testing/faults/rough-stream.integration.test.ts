import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../fault-proxy.ts';
import { delay, rewriteMessages, split } from '../proxy-faults.ts';
import { kindOf, messageKinds } from '../message-kind.ts';
import type { MessageKind } from '../message-kind.ts';
import { startShop } from '../shop.ts';
import { Exchange } from './exchange.ts';

let exchange: Exchange;

beforeAll(async () => {
  exchange = await Exchange.on(await startShop());
});

afterAll(() => exchange[Symbol.asyncDispose]());

const undisturbed = {
  connections: 1,
  outcomes: ['done', 'done'],
  errors: [],
  changes: ['initial', 'update', 'update', 'update'],
};

/** Numbers that look random and are the same in every run (a linear congruential generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

/** Lets the first message of that kind wait for what `meanwhile` makes the server send next. */
function joined(kind: MessageKind, meanwhile: () => Promise<void>): Fault {
  let held: Buffer | undefined;
  return rewriteMessages(async function* join({ bytes, json }) {
    if (held === undefined && kindOf(json) === kind) {
      held = bytes;
      await meanwhile();
      return;
    }
    yield Buffer.concat([held ?? Buffer.alloc(0), bytes]);
    held &&= Buffer.alloc(0);
  });
}

/** Lets half of the first message of that kind through, then nothing more. */
function stalledIn(isIt: (json: Readonly<Record<string, unknown>>) => boolean): Fault {
  return rewriteMessages(async function* stall({ bytes, json }) {
    if (!isIt(json)) return yield bytes;
    yield bytes.subarray(0, bytes.length / 2);
    await new Promise(() => {});
  });
}

describe('a session whose bytes come in other pieces than they were sent in', () => {
  it('reads them one at a time, inside of characters and escapes too', async () => {
    const faults = { toServer: [split(() => 1)], toClient: [split(() => 1)] };
    expect(await exchange.run(() => faults)).toEqual(undisturbed);
  });

  const seeds = Array.from({ length: 30 }, (_, seed) => seed);
  it.each(seeds)('reads pieces of any size (%i)', async (seed) => {
    const random = numbers(seed);
    const pieces = split(() => 1 + random(random(4) === 0 ? 500 : 20));
    const faults = { toServer: [pieces], toClient: [pieces] };
    expect(await exchange.run(() => faults)).toEqual(undisturbed);
  });

  it('waits for those that are late', async () => {
    const random = numbers(1);
    const late = [split(() => 1 + random(200)), delay(() => random(5))];
    expect(await exchange.run(() => ({ toServer: late, toClient: late }))).toEqual(undisturbed);
  });

  it('takes each of them for a sign of life, when they trickle', async () => {
    const trickle = [split(() => 10), delay(() => 7)];
    const ending = await exchange.run(() => ({ toClient: trickle }), { probeIntervalMs: 300 });
    expect(ending).toEqual(undisturbed);
  });

  it('reads an update that comes in one piece with the contents that it applies to', async () => {
    const fault = joined('contents', () => exchange.interfere());
    // The same transaction when its turn comes changes nothing any more.
    expect(await exchange.run(() => ({ toClient: [fault] }))).toEqual(undisturbed);
  });
});

describe('a session whose connection goes silent without closing', () => {
  it.each(messageKinds)(
    'gives it up in the middle of the %s, and goes on with another',
    async (kind) => {
      const fault = stalledIn((json) => kindOf(json) === kind);
      const faultsOf = (connection: number) => (connection === 0 ? { toClient: [fault] } : {});
      const ending = await exchange.run(faultsOf, { probeIntervalMs: 300 });
      expect(ending.connections).toBe(2);
      expect(ending.errors).toEqual([expect.stringMatching(/no sign of life for \d+ ms/)]);
    },
  );

  const methods = ['set_db_change_aware', 'get_schema', 'transact'];
  it.each(methods)('gives it up when the server got half of %s', async (method) => {
    const fault = stalledIn((json) => json['method'] === method);
    const faultsOf = (connection: number) => (connection === 0 ? { toServer: [fault] } : {});
    const ending = await exchange.run(faultsOf, { probeIntervalMs: 300 });
    expect(ending.connections).toBe(2);
    expect(ending.errors).toEqual([expect.stringMatching(/no sign of life for \d+ ms/)]);
  });
});
