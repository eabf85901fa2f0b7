import { Buffer } from 'node:buffer';
import { isDeepStrictEqual } from 'node:util';
import { startDatabase, waitUntil } from '@ovn-console/lab';
import type { Database as Server } from '@ovn-console/lab';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isArray, isObject } from '../codec/json.ts';
import { uuidRef } from '../codec/wire-value.ts';
import { ConnectionError, ProtocolError } from '../errors.ts';
import type { Replica } from '../replica/replica.ts';
import { FaultProxy } from '../testing/fault-proxy.ts';
import type { Fault } from '../testing/fault-proxy.ts';
import { framesOf } from '../testing/frames.ts';
import { northbound } from '../testing/northbound.ts';
import { olderServer } from '../testing/older-server.ts';
import { RawClient } from '../testing/raw-client.ts';
import { RecordingProxy } from '../testing/recording-proxy.ts';
import { ReplayedModel } from '../testing/replayed-model.ts';
import { shop, startShop } from '../testing/shop.ts';
import { condition } from '../transaction/operation.ts';
import type { Condition } from '../transaction/operation.ts';
import type { Session } from './session.ts';
import { openSession } from './session.ts';

type Shop = typeof shop;
type Where = readonly Condition<'name' | 'sizes' | 'labels' | 'depth' | '_uuid'>[];

let server: Server;
let truth: RawClient;

beforeAll(async () => {
  server = await startShop();
  truth = new RawClient(server.socketPath);
});

afterAll(async () => {
  truth[Symbol.dispose]();
  await server.stop();
});

beforeEach(async () => {
  await write({ op: 'delete', table: 'Shelf', where: [] });
  await insert(
    { name: 'low', depth: 0.5, sizes: ['set', [1, 2]], labels: ['map', [['a', '1']]] },
    { name: 'high', depth: 2, sizes: ['set', [2, 3]], labels: ['map', [['b', '1']]] },
    { name: 'bare' },
    { name: 'empty', labels: ['map', [['a', '2'], ['b', '2']]], sizes: 3 }, // prettier-ignore
  );
});

const write = (...operations: object[]) => truth.request('transact', ['Shop', ...operations]);
const insert = (...rows: object[]) =>
  write(...rows.map((row) => ({ op: 'insert', table: 'Shelf', row })));

/** The names of the shelves for which a condition holds, as the server judges it. */
async function namesFrom(where: Where): Promise<readonly string[]> {
  const selects = where.map((each) => ({
    op: 'select',
    table: 'Shelf',
    where: [each],
    columns: ['name'],
  }));
  const results = await truth.request('transact', ['Shop', ...selects]);
  const rows = (isArray(results) ? results : []).flatMap((result) =>
    isObject(result) && isArray(result['rows']) ? result['rows'] : [],
  );
  const names = rows.map((row) => (isObject(row) ? String(row['name']) : ''));
  return [...new Set(names)].toSorted();
}

async function repeat(stop: AbortSignal, step: (n: number) => Promise<void>): Promise<void> {
  for (let n = 0; !stop.aborted; n++) await step(n);
}

const namesIn = (replica: Replica<Shop>) =>
  [...replica.table('Shelf').rows()].map(({ name }) => name).toSorted();

const untilNames = (replica: Replica<Shop>, names: readonly string[]) =>
  waitUntil('the rows', () => isDeepStrictEqual(namesIn(replica), names));

const open = (where: Where, remote: string | RecordingProxy = server.remote): Session<Shop> =>
  openSession({ database: shop, remotes: [remote], tables: { Shelf: { where } } });

const isLow = [condition('name', '==', 'low')] as const;
const hasB = [condition('labels', 'includes', ['map', [['b', '1']]])] as const;

const manyConditions: readonly Where[] = [
  [condition('name', '==', 'low')],
  [condition('name', '!=', 'low')],
  [condition('name', 'includes', 'low'), condition('name', '==', 'bare')],
  [condition('name', 'excludes', 'low')],
  [condition('depth', '<', 2)],
  [condition('depth', '<=', 2)],
  [condition('depth', '>', 0.5), condition('sizes', '==', 3)],
  [condition('depth', '>=', 0.5)],
  [condition('depth', '==', ['set', []])],
  [condition('depth', '!=', 2)],
  [condition('depth', 'includes', ['set', []])],
  [condition('depth', 'excludes', 2)],
  [condition('sizes', 'includes', 2)],
  [condition('sizes', 'includes', ['set', [2, 3]])],
  [condition('sizes', 'excludes', ['set', [1, 3]])],
  [condition('sizes', '==', ['set', [3, 2]])],
  [condition('sizes', '!=', ['set', [3]])],
  [condition('labels', 'includes', ['map', [['a', '1']]])],
  [condition('labels', 'excludes', ['map', [['a', '1'], ['b', '2']]])], // prettier-ignore
  [condition('labels', '==', ['map', [['b', '2'], ['a', '2']]])], // prettier-ignore
  [condition('labels', '!=', ['map', []])],
];

describe('conditions', () => {
  it.each(manyConditions.map((where) => [JSON.stringify(where), where] as const))(
    '%s: mirrors what select finds, by the server and by ourselves for an older one',
    async (_text, where) => {
      const older = olderServer(server.remote, ['monitor_cond_since', 'monitor_cond']);
      await using session = open(where);
      await using unconditional = openSession({
        database: shop,
        remotes: [older],
        tables: { Shelf: { columns: ['name'], where } },
      });
      await Promise.all([session.ready(), unconditional.ready()]);
      expect(older.requested).toContain('monitor');
      expect(namesIn(session.replica)).toEqual(await namesFrom(where));
      expect(namesIn(unconditional.replica)).toEqual(await namesFrom(where));

      await write(
        { op: 'update', table: 'Shelf', where: isLow, row: { depth: 3, sizes: 3 } },
        { op: 'update', table: 'Shelf', where: [condition('name', '==', 'bare')], row: { depth: 1, labels: ['map', [['b', '1']]] } }, // prettier-ignore
        { op: 'delete', table: 'Shelf', where: [condition('name', '==', 'empty')] },
      );
      await insert({ name: 'new', sizes: ['set', [1, 2, 3]], depth: 2 });
      const names = await namesFrom(where);
      await untilNames(session.replica, names);
      await untilNames(unconditional.replica, names);
      // A column that was only asked for to judge by is not shown.
      const wide = [...unconditional.replica.table('Shelf').rows()];
      expect(wide.map(({ sizes, labels }) => sizes.length + labels.size)).toEqual(
        names.map(() => 0),
      );
    },
  );

  it('may be on a column that is not mirrored, and on the UUID', async () => {
    await using session = openSession({
      database: shop,
      remotes: [server.remote],
      tables: { Shelf: { columns: ['depth'], where: hasB } },
    });
    await session.ready();
    const [high, ...others] = session.replica.table('Shelf').rows();
    expect(others).toEqual([]);
    expect(high).toMatchObject({ name: '', depth: 2, labels: new Map() });
    const byUuid = [condition('_uuid', '==', uuidRef(high?._uuid ?? ''))];
    await session.choose({ Shelf: { where: byUuid } });
    expect(namesIn(session.replica)).toEqual(['high']);
  });

  it('an empty list is of no row, and none at all of every row', async () => {
    await using session = open([]);
    await session.ready();
    expect(session.replica.table('Shelf').size).toBe(0);
    expect(session.replica.has('Shelf', 'name')).toBe(true);
    await session.choose({ Shelf: {} });
    expect(session.replica.table('Shelf').size).toBe(4);
  });

  it('hold or not on a column that the server lacks as they would on its default', async () => {
    await using nb = await startDatabase({ schema: 'nb' });
    const where = [condition('column_of_the_future', '==', '')] as const;
    const tables = { Logical_Switch_Port: { where }, Logical_Switch: true } as const;
    await using session = openSession({ database: northbound, remotes: [nb.remote], tables });
    await session.ready();
    const row = { name: 'p' };
    await session.transact([
      { op: 'insert', table: 'Logical_Switch_Port', 'uuid-name': 'p', row },
      { op: 'insert', table: 'Logical_Switch', row: { name: 's', ports: ['named-uuid', 'p'] } },
    ]);
    expect(session.replica.table('Logical_Switch_Port').size).toBe(1);
    const other = [condition('column_of_the_future', '!=', '')] as const;
    await session.choose({ Logical_Switch_Port: { where: other } });
    expect(session.replica.table('Logical_Switch_Port').size).toBe(0);
  });
});

describe('choose', () => {
  it('has the server judge by other conditions when only those differ: one update', async () => {
    const link = new RecordingProxy(server.remote);
    await using session = open(isLow, link);
    const model = new ReplayedModel(session.replica, (shown) => shown.table('Shelf').size > 0);
    await session.ready();
    await session.choose({ Shelf: { where: hasB } });
    expect(namesIn(session.replica)).toEqual(['high']);
    await insert({ name: 'more', labels: ['map', [['b', '1']]] });
    await waitUntil('the new row', () => session.replica.table('Shelf').size === 2);
    await session.choose({ Shelf: true });
    expect(session.replica.table('Shelf').size).toBe(5);
    expect(session.state.phase).toBe('live');
    expect(link.asked('monitor_cond_change')).toHaveLength(2);
    expect(link.asked('monitor_cond_since')).toHaveLength(2); // of _Server, and of Shop
    const kinds = model.changes.map(({ kind }) => kind);
    expect(kinds).toEqual(['initial', 'update', 'update', 'update']);
    expect(model.violations).toEqual([]);
  });

  it('takes a new monitor for other columns and tables, under way: one resync, nothing lost', async () => {
    const link = new RecordingProxy(server.remote);
    await using session = open(isLow, link);
    await session.ready();
    const kinds: string[] = [];
    const sizes: number[] = [];
    session.replica.subscribe(({ kind }) => {
      kinds.push(kind);
      sizes.push(session.replica.table('Shelf').size);
    });
    const stop = new AbortController();
    const writing = repeat(stop.signal, async (n) => {
      await insert({ name: `w${n}` });
      await write({ op: 'mutate', table: 'Shelf', where: isLow, mutations: [['sizes', 'insert', 100 + n]] }); // prettier-ignore
    });
    for (let round = 0; round < 10; round++) {
      await session.choose({ Shelf: ['name', 'sizes'], Item: true });
      expect(session.replica.has('Item')).toBe(true);
      await session.choose({ Shelf: { columns: ['name', 'sizes', 'depth'] } });
      expect(session.replica.has('Item')).toBe(false);
    }
    stop.abort();
    await writing;
    const all = await namesFrom([condition('name', '!=', '')]);
    await untilNames(session.replica, all);
    expect(kinds.filter((kind) => kind === 'resync')).toHaveLength(20);
    expect(kinds).not.toContain('initial');
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    const [low] = session.replica.table('Shelf').findBy('name', 'low');
    expect(low?.depth).toBe(0.5);
    expect(low?.labels).toEqual(new Map());
    await waitUntil('the old monitors to be canceled', () => link.asked('monitor_cancel').length === 20); // prettier-ignore
  });

  it('does not go back in time when the old monitor’s updates come after the new contents', async () => {
    // The reply with the new contents is the third, after those of _Server and the old choice;
    // with it come the updates of the old monitor and of the new one, in one piece.
    const asOne = joined({ reply: 3, messages: 3 }, () => insert({ name: 'x' }));
    const link = new FaultProxy(server.remote, () => ({ toClient: [asOne] }));
    await using session = openSession({ database: shop, remotes: [link], tables: { Shelf: true } });
    const model = new ReplayedModel(session.replica);
    await session.ready();
    await session.choose({ Shelf: true, Item: true });
    await untilNames(session.replica, ['bare', 'empty', 'high', 'low', 'x']);
    const changes = model.changes.map(({ kind, tables }) => [kind, tables.size]);
    expect(changes).toEqual([['initial', 1], ['resync', 0], ['update', 1]]); // prettier-ignore
    expect(model.violations).toEqual([]);
  });

  it('comes to the last of many choices, and all of them resolve', async () => {
    const link = new RecordingProxy(server.remote);
    await using session = open(isLow, link);
    await session.ready();
    const choices = Array.from({ length: 50 }, (_, n) =>
      session.choose({ Shelf: { where: n % 2 === 0 ? hasB : isLow } }),
    );
    await Promise.all(choices);
    expect(namesIn(session.replica)).toEqual(['low']);
    expect(link.asked('monitor_cond_change').length).toBeLessThan(3);
  });

  it('goes on by the old choice when the server refuses the new one', async () => {
    await using session = open(isLow);
    await session.ready();
    const wrong = session.choose({ Shelf: { where: [condition('name', '<', 'x')] } });
    await expect(wrong).rejects.toThrow(ProtocolError);
    await expect(wrong).rejects.toThrow(/Type mismatch/);
    const wider = session.choose({
      Shelf: { columns: ['name'], where: [condition('sizes', '==', 'x')] },
    });
    await expect(wider).rejects.toThrow(ProtocolError);
    expect(session.state.phase).toBe('live');
    await write({ op: 'update', table: 'Shelf', where: isLow, row: { depth: 7 } });
    await waitUntil(
      'the update',
      () => session.replica.table('Shelf').findBy('depth', 7).length > 0,
    );
    await session.choose({ Shelf: { where: hasB } });
    expect(namesIn(session.replica)).toEqual(['high']);
  });

  it('refuses at once what is not declared', async () => {
    const where: Where = JSON.parse('[["nonsense", "==", "x"]]');
    expect(() => open(where)).toThrow(new TypeError('Shelf declares no column "nonsense"'));
    await using session = open(isLow);
    await expect(session.choose({ Shelf: { where } })).rejects.toThrow(TypeError);
    await expect(session.choose(JSON.parse('{ "Shop": true }'))).rejects.toThrow(
      'Shop declares no table "Shop"',
    );
  });

  it('says why a session does not get its contents when the first choice is refused', async () => {
    await using session = openSession({
      database: shop,
      remotes: [server.remote],
      tables: { Shelf: { where: [condition('name', '<', 'x')] } },
      backoff: { minMs: 10, maxMs: 20 },
    });
    await waitUntil('the refusal', () => /Type mismatch/.test(session.state.error?.message ?? ''));
    await session.choose({ Shelf: { where: isLow } });
    await session.ready();
    expect(namesIn(session.replica)).toEqual(['low']);
  });

  it('stops waiting when aborted or closed', async () => {
    const nowhere = openSession({ database: shop, remotes: ['unix:/nonexistent'] });
    const controller = new AbortController();
    const waiting = nowhere.choose({ Shelf: true }, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    const more = nowhere.choose({ Shelf: true });
    await Promise.all([expect(more).rejects.toThrow(ConnectionError), nowhere.close()]);
    await expect(nowhere.choose({ Shelf: true })).rejects.toThrow(ConnectionError);
    const aborted = nowhere.choose({}, { signal: AbortSignal.abort(new Error('before')) });
    await expect(aborted).rejects.toThrow('before');
  });

  it('keeps up with a writer whose rows come and go by the conditions', async () => {
    await using session = open(isLow);
    const model = new ReplayedModel(session.replica);
    await session.ready();
    const stop = new AbortController();
    const writing = repeat(stop.signal, async (n) => {
      await insert({ name: `w${n}`, sizes: n % 7, depth: n % 5 });
      const where = [condition('sizes', 'includes', n % 7)];
      await write({ op: 'update', table: 'Shelf', where, row: { sizes: (n * 3) % 7, depth: n % 3 } }); // prettier-ignore
      await write({ op: 'delete', table: 'Shelf', where: [condition('name', '==', `w${n - 20}`)] }); // prettier-ignore
    });
    let where: Where = [];
    for (let round = 0; round < 150; round++) {
      where = [condition('sizes', 'includes', round % 7), condition('depth', '<', round % 4)];
      await session.choose({ Shelf: { where } });
    }
    stop.abort();
    await writing;
    const expected = await namesFrom(where);
    await untilNames(session.replica, expected);
    expect(model.violations).toEqual([]);
    expect(session.state.error).toBeUndefined();
  });
});

/**
 * Holds back a reply to `monitor_cond_since` until so many messages are there, itself among them,
 * to let them through as one piece.
 */
function joined(
  { reply, messages }: { readonly reply: number; readonly messages: number },
  onHeld: () => Promise<unknown>,
): Fault {
  return async function* pieces(stream) {
    let replies = 0;
    const held: Buffer[] = [];
    for await (const frame of framesOf(stream)) {
      const { result } = JSON.parse(frame.toString('utf8'));
      if (isArray(result) && result.length === 3) replies++;
      const isHeld = replies >= reply && held.length < messages;
      if (!isHeld) yield frame;
      else if (held.push(frame) === 1) void onHeld();
      if (isHeld && held.length === messages) yield Buffer.concat(held);
    }
  };
}
