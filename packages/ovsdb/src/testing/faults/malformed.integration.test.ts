import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PassingMessage } from '../proxy-faults.ts';
import { messageKinds } from '../message-kind.ts';
import type { MessageKind } from '../message-kind.ts';
import { startShop } from '../shop.ts';
import { Exchange } from './exchange.ts';
import {
  badCharacters,
  extremes,
  notMessages,
  paraphrases,
  syntaxErrors,
  wrongTypes,
} from './malformations.ts';
import type { Malformation } from './malformations.ts';
import { verdictOn } from './verdict.ts';

let exchange: Exchange;

beforeAll(async () => {
  exchange = await Exchange.on(await startShop());
});

afterAll(() => exchange[Symbol.asyncDispose]());

/** The verdicts that are none of those allowed, with the place of the message. */
async function unexpected(
  kinds: readonly MessageKind[],
  malformation: Malformation,
  allowed: readonly string[],
): Promise<string[]> {
  const verdicts: string[] = [];
  for (const kind of kinds) {
    const verdict = await verdictOn(exchange, kind, malformation);
    if (!allowed.includes(verdict)) verdicts.push(`${kind}: ${verdict}`);
  }
  return verdicts;
}

describe('a session that gets a malformed message', () => {
  it.each(Object.entries({ ...notMessages, ...syntaxErrors }))(
    'refuses %s in any place, and begins anew',
    async (_name, malformation) => {
      expect(await unexpected(messageKinds, malformation, ['refused'])).toEqual([]);
    },
  );

  it.each(messageKinds)(
    'does not take what follows for the rest of a %s cut short',
    async (kind) => {
      const next = '{"id":null,"method":"next","params":[{"a":"b"}]}'.repeat(3);
      const mistaken: string[] = [];
      let length = 2;
      for (let end = 1; end < length; end += 5) {
        const malformation = ({ bytes }: PassingMessage) => {
          length = bytes.length;
          return Buffer.concat([bytes.subarray(0, end), Buffer.from(next)]);
        };
        const verdicts = await unexpected([kind], malformation, ['refused']);
        mistaken.push(...verdicts.map((verdict) => `after ${end} bytes: ${verdict}`));
      }
      expect(mistaken).toEqual([]);
    },
  );

  it.each(Object.entries(badCharacters))(
    'refuses %s in a string, and reads it as nothing else',
    async (_name, malformation) => {
      const kinds = ['contents of _Server', 'schema', 'contents', 'update'] as const;
      expect(await unexpected(kinds, malformation, ['refused'])).toEqual([]);
    },
  );

  it.each(Object.entries(extremes))('survives %s', async (_name, malformation) => {
    expect(await unexpected(messageKinds, malformation, ['refused', 'ignored'])).toEqual([]);
  });

  it.each(Object.entries(paraphrases))('understands %s', async (_name, malformation) => {
    expect(await unexpected(messageKinds, malformation, ['ignored'])).toEqual([]);
  });

  it.each(messageKinds)(
    'takes no value of a wrong type for a good one in the %s',
    { timeout: 120_000 },
    async (kind) => {
      const mistaken: string[] = [];
      let count = 1;
      for (let index = 0; index < count; index++) {
        let where = '';
        const malformation = ({ json }: PassingMessage) => {
          const all = [...wrongTypes(json)].filter((wrong) => !meansSomething.test(wrong.where));
          count = all.length;
          where = all[index]?.where ?? '';
          return JSON.stringify(all[index]?.json);
        };
        const verdicts = await unexpected([kind], malformation, ['refused', 'ignored']);
        mistaken.push(...verdicts.map((verdict) => `${where}: ${verdict}`));
      }
      expect(count).toBeGreaterThanOrEqual(10);
      expect(mistaken).toEqual([]);
    },
  );
});

/**
 * Where another value is not wrong but says something else: an answer to another request, an
 * update of another monitor, a row of which another column is given too.
 */
const meansSomething =
  /^\.(id|error|params\.0)|^\.params = \[|\.(initial|insert|modify) = \{"odd":1\}$/;
