import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../testing/fault-proxy.ts';
import { rewriteMessages } from '../testing/faults.ts';
import type { PassingMessage } from '../testing/faults.ts';
import { kindOf, messageKinds } from '../testing/message-kind.ts';
import type { MessageKind } from '../testing/message-kind.ts';
import { startShop } from '../testing/shop.ts';
import { toError } from '../to-error.ts';
import { Exchange } from './exchange.ts';
import type { Ending } from './exchange.ts';
import {
  badCharacters,
  extremes,
  notMessages,
  paraphrases,
  syntaxErrors,
  wrongTypes,
} from './malformations.ts';
import type { Malformation } from './malformations.ts';

let exchange: Exchange;

beforeAll(async () => {
  exchange = await Exchange.on(await startShop());
});

afterAll(() => exchange[Symbol.asyncDispose]());

/** Puts something else in the place of the first message of that kind. */
function replaced(kind: MessageKind, malformation: Malformation): Fault {
  let isDone = false;
  return rewriteMessages((message) => {
    if (isDone || kindOf(message.json) !== kind) return [message.bytes];
    isDone = true;
    return [malformation(message)];
  });
}

/** An exchange whose first connection brings a malformed message of that kind. */
function runWith(kind: MessageKind, malformation: Malformation): Promise<Ending> {
  return exchange.run((connection) =>
    connection === 0 ? { toClient: [replaced(kind, malformation)] } : {},
  );
}

/** Mistakes of ours, when a message was not what the code took it for. */
const programmingError = /is not (a function|iterable|defined)|Cannot (read|convert|mix)|call stack|BigInt/; // prettier-ignore

/** What the session made of a malformed message: it was refused, ignored, or what went wrong. */
async function verdictOn(kind: MessageKind, malformation: Malformation): Promise<string> {
  const ending = await runWith(kind, malformation).catch(toError);
  if (ending instanceof Error) return ending.message;
  const { connections, errors } = ending;
  if (connections === 1 && errors.length === 0) return 'ignored';
  const isRefused =
    connections === 2 && errors.length === 1 && !programmingError.test(errors.join());
  return isRefused ? 'refused' : `${connections} connections: ${errors.join('; ')}`;
}

/** The verdicts that are none of those allowed, with the place of the message. */
async function unexpected(
  kinds: readonly MessageKind[],
  malformation: Malformation,
  allowed: readonly string[],
): Promise<string[]> {
  const verdicts: string[] = [];
  for (const kind of kinds) {
    const verdict = await verdictOn(kind, malformation);
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
