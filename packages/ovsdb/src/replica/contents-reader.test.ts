import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../errors.ts';
import { parseJson, stringifyJson } from '../codec/json.ts';
import { column } from '../schema/column.ts';
import { database } from '../schema/database.ts';
import { table } from '../schema/table.ts';
import { ReplicaContents } from './replica-contents.ts';
import type { ReplicaLayout } from './replica-contents.ts';
import { layoutOf } from './table-layout.ts';

const thing = table('Thing', {
  name: column.string(),
  size: column.integer(),
  load: column.real(),
  isOn: column.boolean(),
  tag: column.optional(column.integer()),
  owner: column.optional(column.reference('Thing')),
  parts: column.set(column.reference('Thing')),
  labels: column.map(column.string(), column.string()),
  sizes: column.map(column.integer(), column.real()),
  words: column.set(column.string()),
  nicknames: column.set(column.string()),
});
const things = database('Things', [thing]);
const served = {
  name: 'Thing',
  isRoot: true,
  indexes: [],
  columns: new Map(
    Object.entries(thing.columns).map(([name, { key, value, shape }]) => {
      const max = shape === 'set' || shape === 'map' ? ('unlimited' as const) : 1;
      const rest = { min: 0, max, mutable: true, ephemeral: false };
      return [name, { name, key, ...(value && { value }), ...rest }];
    }),
  ),
};
const layout: ReplicaLayout = {
  tables: new Map([['Thing', layoutOf(thing, undefined, served)]]),
  key: 'one',
};

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', ']]]'),
);
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const integer = fc
  .oneof(int64, fc.maxSafeInteger().map(BigInt), fc.integer().map(BigInt))
  .map((value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value));
const real = fc.double({ noNaN: true, noDefaultInfinity: true });
const uuid = fc.uuid().map((id) => ['uuid', id]);
const setOf = (element: fc.Arbitrary<unknown>) =>
  fc.oneof(
    fc.array(element, { maxLength: 4 }).map((all) => ['set', all]),
    element,
  );
const mapOf = (key: fc.Arbitrary<unknown>, value: fc.Arbitrary<unknown>) =>
  fc.array(fc.tuple(key, value), { maxLength: 4 }).map((pairs) => ['map', pairs]);
const optional = (element: fc.Arbitrary<unknown>) =>
  fc.oneof(
    fc.constant(['set', []]),
    element,
    element.map((one) => ['set', [one]]),
  );

const wireRow = fc.record(
  {
    name: text,
    size: integer,
    load: real,
    isOn: fc.boolean(),
    tag: optional(integer),
    owner: optional(uuid),
    parts: setOf(uuid),
    labels: mapOf(text, text),
    sizes: mapOf(integer, real),
    words: setOf(text),
    nicknames: setOf(text),
    _version: uuid,
  },
  { requiredKeys: [] },
);
const rows = fc.dictionary(fc.uuid(), wireRow, { maxKeys: 6, noNullPrototype: true });
const start = fc.constantFrom('initial', 'insert');
const form = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }),
  isSpaced: fc.boolean(),
});

function contentsOf(wireRows: Readonly<Record<string, object>>, key: string) {
  const updates = Object.entries(wireRows).map(([id, row]) => [id, { [key]: row }] as const);
  return { Thing: Object.fromEntries(updates) };
}

/** The rows read from bytes that come in pieces of those sizes. */
function readBytes(json: string, sizes: readonly number[]) {
  const replica = new ReplicaContents(things);
  const load = replica.beginLoad(layout, 'update2');
  const bytes = Buffer.from(json);
  let left: string | undefined;
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    const after = load.push(bytes.subarray(at, at + size));
    at += size;
    left = after && Buffer.concat([after, bytes.subarray(at)]).toString('utf8');
    if (left !== undefined) return { left, replica, load };
  }
  return { left, replica, load };
}

function rowsOf(replica: ReplicaContents<typeof things>) {
  return new Map([...replica.table('Thing').rows()].map((row) => [row._uuid, row]));
}

/** What follows the contents in the reply. */
const rest = '],"error":null}';

describe('contents read from bytes', () => {
  it('are what JSON.parse and the decoders make of them, wherever they are cut', () => {
    fc.assert(
      fc.property(rows, start, form, (wireRows, key, { sizes, isSpaced }) => {
        const updates = contentsOf(wireRows, key);
        const json = isSpaced ? spacedOut(stringifyJson(updates)) : stringifyJson(updates);
        const { left, replica, load } = readBytes(`${json}${rest}`, sizes);
        expect(left).toBe(rest);
        replica.commitLoad(layout, load, undefined);
        const expected = new ReplicaContents(things);
        const parsed = parseJson(json);
        expected.replaceAll(layout, {
          format: 'update2',
          updates: parsed,
          transactionId: undefined,
        });
        expect(rowsOf(replica)).toEqual(rowsOf(expected));
      }),
    );
  });

  it('are not complete, and no error, as long as bytes are missing', () => {
    const json = JSON.stringify(
      contentsOf({ a: { name: 'ä"', words: ['set', ['x', 'y']] } }, 'new'),
    );
    for (let end = 1; end < Buffer.byteLength(json); end++) {
      const bytes = Buffer.from(json).subarray(0, end);
      expect(readBytes(bytes.toString('latin1'), [3]).left).toBeUndefined();
    }
  });

  it('read a row that is longer than many chunks', () => {
    const words = Array.from({ length: 5000 }, (_, index) => `word ${index}`);
    const json = JSON.stringify(contentsOf({ a: { words: ['set', words] } }, 'initial'));
    const { replica, load, left } = readBytes(json, [100]);
    expect(left).toBe('');
    replica.commitLoad(layout, load, undefined);
    expect(replica.table('Thing').get('a')?.words).toEqual(words);
  });

  it('hold values that many rows share once, and others as they are', () => {
    const count = 3000;
    const wireRows = Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const labels = ['map', [['zone', `zone ${index % 3}`], ['text', ']]]']]]; // prettier-ignore
        return [`row ${index}`, { labels, sizes: ['map', [[index, 0.5]]] }];
      }),
    );
    const { replica, load } = readBytes(JSON.stringify(contentsOf(wireRows, 'initial')), [4096]);
    replica.commitLoad(layout, load, undefined);
    const all = [...rowsOf(replica).values()];
    expect(new Set(all.map(({ labels }) => labels.get('zone')))).toHaveLength(3);
    all.forEach(({ _uuid, labels, sizes }, index) => {
      expect(_uuid).toBe(`row ${index}`);
      expect(labels).toEqual(new Map([['zone', `zone ${index % 3}`], ['text', ']]]']])); // prettier-ignore
      expect(sizes).toEqual(new Map([[index, 0.5]]));
    });
  });

  it('hold a set once that a row has twice, and not one that only begins like it', () => {
    const names = ['a', 'a', 'ab', 'a'];
    const wireRows = Object.fromEntries(
      names.map((name, index) => [`row ${index}`, { nicknames: name, words: name }]),
    );
    const { replica, load } = readBytes(JSON.stringify(contentsOf(wireRows, 'initial')), [4096]);
    replica.commitLoad(layout, load, undefined);
    for (const [index, name] of names.entries()) {
      const row = replica.table('Thing').get(`row ${index}`);
      expect(row?.words).toEqual([name]);
      expect(row?.words).toBe(row?.nicknames);
    }
  });

  it.each([
    ['{"Thing":{"a":{"initial":{"name":5}}}}', /expected a string/],
    ['{"Thing":{"a":{"initial":{"size":1.5.5}}}}', /JSON/],
    ['{"Thing":{"a":{"initial":{"name":"\u0001"}}}}', /JSON/],
    ['{"Thing":{"a":5}}', /no object|not JSON/],
    ['{"Thing":{"a":{"initial":{}},,"b":{"initial":{}}}}', /JSON/],
    ['{"Thing":{"a":{"initial":{}} "b":{"initial":{}}}}', /JSON/],
    ['{"Thing":{"a":{"initial":{}},"a":{"initial":{}}}}', /sent twice/],
    ['{"Other":{"a":{"initial":{}}}}', /not asked for/],
    ['{"Thing":[]}', /JSON/],
    ['{,}', /JSON/],
  ])('are refused when they are wrong: %s', (json, message) => {
    expect(() => readBytes(json, [7])).toThrow(ProtocolError);
    expect(() => readBytes(json, [1000])).toThrow(message);
  });
});

/** White space wherever JSON allows it. */
function spacedOut(json: string): string {
  let isInString = false;
  return json
    .replaceAll(/\\.|["{}[\],:]/gs, (token) => {
      if (token === '"') isInString = !isInString;
      return isInString || token.length > 1 || token === '"' ? token : ` ${token}\n`;
    })
    .trim();
}
