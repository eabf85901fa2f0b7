import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isArray, isObject } from '../../codec/json.ts';
import { rewriteMessages } from '../proxy-faults.ts';
import type { PassingMessage } from '../proxy-faults.ts';
import { kindOf } from '../message-kind.ts';
import { oldShelf, startShop } from '../shop.ts';
import { Exchange } from './exchange.ts';
import type { Malformation } from './malformations.ts';
import { verdictOn } from './verdict.ts';

let exchange: Exchange;

beforeAll(async () => {
  exchange = await Exchange.on(await startShop());
});

afterAll(() => exchange[Symbol.asyncDispose]());

type Rows = Record<string, Record<string, Record<string, unknown>>>;
type Tables = Record<string, Rows>;

/** The tables of contents or of an update; the first shelf that comes, and its row, to be edited. */
interface Parts {
  readonly tables: Tables;
  readonly shelves: Rows;
  readonly row: Record<string, unknown>;
}

function partsOf(json: PassingMessage['json']): Parts {
  const { result, params } = json;
  const list = isArray(result) ? result : params;
  const tables: Tables = JSON.parse(JSON.stringify(isArray(list) ? list[2] : {}));
  const shelves = tables['Shelf'] ?? {};
  const rows = Object.values(shelves).map((update) => update['initial'] ?? update['insert']);
  const row = rows.find(isObject);
  if (row === undefined) throw new Error('no shelf comes');
  return { tables, shelves, row };
}

/** Edits contents or an update. Where it puts `raw` comes a text that JSON.stringify would not write. */
function edited(edit: (parts: Parts) => void, rawText = ''): Malformation {
  return ({ json }) => {
    const parts = partsOf(json);
    edit(parts);
    const [member, list] = isArray(json['result']) ? ['result', json['result']] : ['params', json['params']]; // prettier-ignore
    const message = {
      ...json,
      [member]: [...(isArray(list) ? list.slice(0, 2) : []), parts.tables],
    };
    return JSON.stringify(message).replace(JSON.stringify(raw), rawText);
  };
}

const raw = '<raw>';
const unknownRow = '00000000-0000-4000-8000-000000000000';
const column = (name: string, value: unknown, rawText?: string) =>
  edited(({ row }) => {
    row[name] = value;
  }, rawText);

/** What cannot be, in contents and in updates. */
const impossible: Readonly<Record<string, Malformation>> = {
  'a table that was not asked for': edited(({ tables }) => {
    tables['Nope'] = {};
  }),
  'an empty update of a row': edited(({ shelves }) => {
    shelves[unknownRow] = {};
  }),
  'an update of a row in no known way': edited(({ shelves }) => {
    shelves[unknownRow] = { replaced: {} };
  }),
  'a change of a row that is not there': edited(({ shelves }) => {
    shelves[unknownRow] = { modify: { name: 'x' } };
  }),
  'an integer with a fraction': column('sizes', 1.5),
  'an integer that is a string': column('sizes', '1'),
  'an integer of more than 64 bits': column('sizes', raw, '9223372036854775808'),
  'an integer below those of 64 bits': column('sizes', ['set', [1, raw]], '-9223372036854775809'),
  'an integer of 400 digits': column('sizes', raw, '9'.repeat(400)),
  'an integer that no double can hold': column('sizes', raw, '1e400'),
  'a real that no double can hold': column('depth', raw, '-1e400'),
  'a real that is a boolean': column('depth', true),
  'two values of an optional column': column('depth', ['set', [1, 2]]),
  'a set without elements': column('sizes', ['set']),
  'a set of which the elements are no list': column('sizes', ['set', 1]),
  'a set by another name': column('sizes', ['bag', [1]]),
  'a set of sets': column('sizes', ['set', [['set', [1]]]]),
  'a map without pairs': column('labels', ['map']),
  'a map of which the pairs are an object': column('labels', ['map', { a: 'b' }]),
  'a map of a key without a value': column('labels', ['map', [['a']]]),
  'a map of a key with two values': column('labels', ['map', [['a', 'b', 'c']]]),
  'a map of what is no pair': column('labels', ['map', ['a']]),
  'a map that is a set': column('labels', ['set', [['a', 'b']]]),
  'a reference without a row': column('items', ['uuid']),
  'a reference to a number': column('items', ['uuid', 5]),
  'a reference by name': column('items', ['named-uuid', 'x']),
  'a reference that is a string': column('items', unknownRow),
  'a string that is a number': column('name', 5),
  'a string that is null': column('name', null),
};

/** What means nothing, or nothing new. */
const meaningless: Readonly<Record<string, Malformation>> = {
  'a column that was not asked for': column('_version', ['uuid', unknownRow]),
  'a table without rows': edited(({ tables }) => {
    tables['Item'] = { ...tables['Item'] };
  }),
  'the same row twice': ({ text }) => text.replace(/(?<="Shelf":\{)("[^"]+":\{"(?:initial|insert)":\{[^{}]*\}\}),/, '$1,$1,'), // prettier-ignore
};

describe('contents and updates that make no sense', () => {
  const kinds = ['contents', 'update'] as const;

  it.each(Object.entries(impossible))(
    'are refused as a whole for %s',
    async (_name, malformation) => {
      for (const kind of kinds) {
        expect(await verdictOn(exchange, kind, malformation)).toBe('refused');
      }
    },
  );

  it.each(Object.entries(meaningless))('may have %s', async (_name, malformation) => {
    for (const kind of kinds) {
      expect(['refused', 'ignored']).toContain(await verdictOn(exchange, kind, malformation));
    }
  });

  it('tell of a row that is there already, and of the end of one that is not, without effect', async () => {
    let known: [string, Rows[string]] | undefined;
    let isDone = false;
    const fault = rewriteMessages((message) => {
      const { bytes, json } = message;
      const kind = kindOf(json);
      if (kind === 'contents') {
        known = Object.entries(partsOf(json).tables['Item'] ?? {}).find(([, { initial }]) => initial?.['name'] === oldShelf); // prettier-ignore
      }
      if (kind !== 'update' || isDone) return [bytes];
      isDone = true;
      const insert = edited(({ tables, shelves }) => {
        const [uuid, { initial: row = {} }] = known ?? ['', {}];
        tables['Item'] = { ...tables['Item'], [uuid]: { insert: row } };
        shelves[unknownRow] = { delete: {} };
      });
      return [insert(message)];
    });
    const ending = await exchange.run(() => ({ toClient: [fault] }));
    expect(known).toBeDefined();
    expect(ending).toMatchObject({ connections: 1, outcomes: ['done', 'done'], errors: [] });
    expect(ending.changes).toEqual(['initial', 'update', 'update', 'update']);
  });
});
