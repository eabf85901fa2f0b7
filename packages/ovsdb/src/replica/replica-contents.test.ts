import * as fc from 'fast-check';
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { ProtocolError } from '../errors.ts';
import { column } from '../schema/column.ts';
import { database } from '../schema/database.ts';
import type { RowIn } from '../schema/database.ts';
import { parseServerSchema } from '../schema/server-schema.ts';
import { table } from '../schema/table.ts';
import { planOf } from '../session/monitor-plan.ts';
import { chosenTables } from '../session/table-choice.ts';
import { changesOf } from './change.ts';
import type { ReplicaChange } from './change.ts';
import { ReplicaContents } from './replica-contents.ts';
import type { FindKey, TableReplica } from './table-replica.ts';

const port = table('Port', {
  name: column.string(),
  tags: column.set(column.integer({ min: 0, max: 99 })),
  options: column.map(column.string(), column.string()),
  up: column.optional(column.boolean()),
  newest: column.string(),
});
const ghost = table('Ghost', { name: column.string() });
const net = database('Net', [port, ghost]);
const strings = { key: 'string', value: 'string', min: 0, max: 'unlimited' };
const schema = parseServerSchema({
  name: 'Net',
  version: '1.0.0',
  tables: {
    Port: {
      columns: {
        name: { type: 'string' },
        tags: { type: { key: 'integer', min: 0, max: 'unlimited' } },
        options: { type: strings },
        up: { type: { key: 'boolean', min: 0, max: 1 } },
        unknown_to_us: { type: 'string' },
      },
    },
  },
});
const served = { schema, fingerprint: 'net' };
const { layout } = planOf(net, chosenTables(net, undefined), served);

let replica: ReplicaContents<typeof net>;
let changes: ReplicaChange<typeof net>[];

function load(rows: Record<string, object>, transactionId?: string) {
  const updates = Object.entries(rows).map(([uuid, row]) => [uuid, { initial: row }]);
  const received = { format: 'update2', updates: { Port: Object.fromEntries(updates) } } as const;
  replica.replaceAll(layout, { ...received, transactionId });
}

function update(rows: Record<string, object>) {
  replica.applyUpdates({ format: 'update2', updates: { Port: rows }, transactionId: undefined });
}

const names = () => [...replica.table('Port').rows()].map(({ name }) => name).toSorted();

beforeEach(() => {
  replica = new ReplicaContents(net);
  changes = [];
  replica.subscribe((change) => changes.push(change));
});

describe('ReplicaContents', () => {
  it('publishes the first contents as one change of inserted rows', () => {
    load({ a: { name: 'one' }, b: { name: 'two' } });
    expect(changes).toHaveLength(1);
    expect(changes[0]?.kind).toBe('initial');
    expect(changes[0] && changesOf(changes[0], 'Port').inserted).toHaveLength(2);
    expect(changes[0] && changesOf(changes[0], 'Ghost').inserted).toEqual([]);
  });

  it('knows tables and columns that the server lacks, and reads them as empty', () => {
    expect(replica.has('Port')).toBe(false);
    load({ a: { name: 'one' } });
    expect(replica.has('Port', 'name')).toBe(true);
    expect(replica.has('Port', 'newest')).toBe(false);
    expect(replica.has('Ghost')).toBe(false);
    expect(replica.table('Ghost').size).toBe(0);
    expect(replica.table('Port').get('a')?.newest).toBe('');
  });

  it('applies the differences of a modify to a new row and leaves the old one as it was', () => {
    load({ a: { name: 'one', tags: ['set', [1, 2]], options: ['map', [['k', 'v']]], up: true } });
    const old = replica.table('Port').get('a');
    update({ a: { modify: { tags: ['set', [2, 3]], options: ['map', [['k', 'w']]] } } });
    update({ a: { modify: { up: ['set', []] } } });
    expect(replica.table('Port').get('a')).toEqual({
      _uuid: 'a',
      name: 'one',
      tags: [1, 3],
      options: new Map([['k', 'w']]),
      up: undefined,
      newest: '',
    });
    expect(old?.tags).toEqual([1, 2]);
    expect(old?.up).toBe(true);
    expect(changes[1]?.tables.get('Port')?.modified[0]?.old).toBe(old);
    expect(Object.isFrozen(replica.table('Port').get('a')?.tags)).toBe(true);
  });

  it('says nothing of a row that was modified in nothing that is monitored', () => {
    load({ a: { name: 'one', tags: ['set', [1]] } });
    const row = replica.table('Port').get('a');
    update({ a: { modify: {} } });
    update({ a: { modify: { name: 'one', tags: ['set', []], not_asked_for: 5 } } });
    expect(changes).toHaveLength(1);
    expect(replica.table('Port').get('a')).toBe(row);
  });

  it('has the transaction before its subscribers hear of it', () => {
    load({});
    const seen: (string | undefined)[] = [];
    replica.subscribe(() => seen.push(replica.table('Port').get('a')?.name));
    update({ a: { insert: { name: 'one' } } });
    expect(seen).toEqual(['one']);
  });

  it('turns new contents into the difference, keeping the objects of unchanged rows', () => {
    load({ a: { name: 'same', tags: 5 }, b: { name: 'before' }, c: { name: 'gone' } });
    const same = replica.table('Port').get('a');
    load({ a: { name: 'same', tags: 5 }, b: { name: 'after' }, d: { name: 'new' } });
    const change = changes[1]?.tables.get('Port');
    expect(changes[1]?.kind).toBe('resync');
    expect(change?.inserted.map(({ name }) => name)).toEqual(['new']);
    expect(change?.deleted.map(({ name }) => name)).toEqual(['gone']);
    expect(change?.modified.map((pair) => [pair.old.name, pair.new.name])).toEqual([
      ['before', 'after'],
    ]);
    expect(replica.table('Port').get('a')).toBe(same);
  });

  it('stays as it was when an update does not fit', () => {
    load({ a: { name: 'one' } });
    const updates = { b: { insert: { name: 'two' } }, missing: { modify: { name: 'x' } } };
    expect(() => update(updates)).toThrow(ProtocolError);
    expect(names()).toEqual(['one']);
    expect(changes).toHaveLength(1);
  });

  it('reads the older update notation', () => {
    load({ a: { name: 'one' }, b: { name: 'two' } });
    const updates = {
      Port: {
        a: { old: { name: 'one' }, new: { name: 'uno', tags: ['set', []], up: true } },
        b: { old: { name: 'two' } },
        c: { new: { name: 'three' } },
      },
    };
    replica.applyUpdates({ format: 'update', updates, transactionId: undefined });
    expect(names()).toEqual(['three', 'uno']);
  });

  it('finds rows by an element of a set and by a key of a map', () => {
    load({ a: { name: 'one', tags: ['set', [1, 2]] }, b: { name: 'two', options: ['map', [['k', 'v']]] } }); // prettier-ignore
    const ports = replica.table('Port');
    expect(ports.findBy('tags', 2).map(({ name }) => name)).toEqual(['one']);
    expect(ports.findBy('options', 'k').map(({ name }) => name)).toEqual(['two']);
    expect(ports.findBy('up', undefined)).toHaveLength(2);
  });

  it('keeps indexes equal to a search through all rows, whatever happens', () => {
    const row = fc.record({ name: fc.constantFrom('x', 'y', 'z'), tags: fc.subarray([1, 2, 3]) });
    const step = fc.record({ uuid: fc.constantFrom('a', 'b', 'c', 'd'), row: fc.option(row) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        replica = new ReplicaContents(net);
        load({});
        const ports = replica.table('Port');
        ports.findBy('name', 'x');
        ports.findBy('tags', 1);
        for (const { uuid, row: next } of steps) {
          const wire = next && { ...next, tags: ['set', next.tags] };
          update({ [uuid]: wire ? { insert: wire } : { delete: null } });
          for (const name of ['x', 'y', 'z']) {
            const expected = [...ports.rows()].filter((each) => each.name === name);
            expect(new Set(ports.findBy('name', name))).toEqual(new Set(expected));
          }
          for (const tag of [1, 2, 3]) {
            const expected = [...ports.rows()].filter((each) => each.tags.includes(tag));
            expect(new Set(ports.findBy('tags', tag))).toEqual(new Set(expected));
          }
        }
      }),
    );
  });

  it('is typed by the declared database', () => {
    type Net = typeof net;
    type Ports = TableReplica<RowIn<Net, 'Port'>>;
    expectTypeOf(replica.table('Port')).toEqualTypeOf<Ports>();
    expectTypeOf(replica.table('Port').get('a')?.tags).toEqualTypeOf<
      readonly number[] | undefined
    >();
    expectTypeOf<FindKey<RowIn<Net, 'Port'>['tags']>>().toEqualTypeOf<number>();
    expectTypeOf<FindKey<RowIn<Net, 'Port'>['options']>>().toEqualTypeOf<string>();
    // @ts-expect-error no such table
    expect(() => replica.table('Nope')).toThrow(TypeError);
  });
});
