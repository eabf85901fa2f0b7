import { copyFile } from 'node:fs/promises';
import { waitUntil } from '@ovn-console/lab';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isArray, isObject } from '../codec/json.ts';
import { ConnectionError, ProtocolError } from '../errors.ts';
import { FaultProxy } from '../testing/fault-proxy.ts';
import { rewriteMessages } from '../testing/proxy-faults.ts';
import { Link } from '../testing/link.ts';
import { messagesOf } from '../testing/messages-of.ts';
import { RawClient } from '../testing/raw-client.ts';
import { RecordingProxy } from '../testing/recording-proxy.ts';
import { ReplayedModel } from '../testing/replayed-model.ts';
import { insertShelf, isWhole, oldShelf, shop, startClusteredShop } from '../testing/shop.ts';
import type { ClusteredShop } from '../testing/shop.ts';
import { untilTrue } from '../testing/truth.ts';
import { condition } from '../transaction/operation.ts';
import type { Operation } from '../transaction/operation.ts';
import type { FollowerState } from './follower.ts';
import { openSession } from './session.ts';

const noTransaction = '00000000-0000-0000-0000-000000000000';
const backoff = { minMs: 10, maxMs: 50 };

let server: ClusteredShop;
let truth: RawClient;

beforeEach(async () => {
  server = await startClusteredShop();
  truth = new RawClient(server.socketPath);
  await write(insertShelf(oldShelf));
  // A server remembers transactions only while they are fewer in size than the contents.
  await write(Array.from({ length: 50 }, (_, n) => insertShelf(`bulk ${n}`)).flat());
  await write(insertShelf('last'));
});

afterEach(async () => {
  truth[Symbol.dispose]();
  await server.stop();
});

/** As if from somebody else. `named-uuid` names are made distinct. */
async function write(operations: readonly Operation[]): Promise<void> {
  let text = JSON.stringify(operations);
  let number = 0;
  text = text.replaceAll(/"uuid-name":"thing"/g, () => `"uuid-name":"thing${number++}"`);
  number = 0;
  text = text.replaceAll(/\["named-uuid","thing"\]/g, () => `["named-uuid","thing${number++}"]`);
  const results = await truth.request('transact', ['Shop', ...JSON.parse(text)]);
  expect(JSON.stringify(results)).not.toContain('error');
}

const removeShelf = (name: string): Operation => ({
  op: 'delete',
  table: 'Shelf',
  where: [condition('name', '==', name)],
});

const isBulk = Array.from({ length: 50 }, (_, n) => condition('name', '==', `bulk ${n}`));

/** The transactions that were resumed from, by the tables that were asked for. */
function resumedFrom(link: RecordingProxy): Record<string, unknown[]> {
  const resumed: Record<string, unknown[]> = {};
  for (const [database, , tables, since] of link.asked('monitor_cond_since')) {
    if (database !== 'Shop' || !isObject(tables)) continue;
    (resumed[Object.keys(tables).join('+')] ??= []).push(since);
  }
  return resumed;
}

describe('followers of one session', () => {
  it('each show their own tables, and come and go without touching the others', async () => {
    const link = new RecordingProxy(server.remote);
    await using session = openSession({ database: shop, remotes: [link], backoff });
    const early = session.follow({ Shelf: ['name'] });
    expect(early.state.phase).toBe('waiting');
    await session.ready();
    await early.ready();
    const states: FollowerState[] = [];
    const late = session.follow({ Item: true });
    late.onState((state) => states.push(state));
    expect(late.state.phase).toBe('loading');
    expect(session.state.phase).toBe('live');
    await late.ready();
    expect(late.replica.table('Item').size).toBe(52);
    expect(late.replica.has('Shelf')).toBe(false);
    expect(states.at(-1)).toMatchObject({ phase: 'live', rowsReceived: 52 });

    const operations = insertShelf('x');
    await session.transact(operations);
    expect(session.replica.table('Shelf').findBy('name', 'x')).toHaveLength(1);
    expect(early.replica.table('Shelf').findBy('name', 'x')).toHaveLength(1);
    expect(late.replica.table('Item').findBy('name', 'x')).toHaveLength(1);

    await early.close();
    expect(early.state.phase).toBe('closed');
    await expect(early.ready()).rejects.toThrow(ConnectionError);
    await session.transact([removeShelf('x')]);
    expect(early.replica.table('Shelf').findBy('name', 'x')).toHaveLength(1);
    expect(late.replica.table('Item').findBy('name', 'x')).toHaveLength(0);
    expect(link.asked('monitor_cancel')).toEqual([[expect.stringMatching(/^contents-/)]]);
    await session.close();
    expect(late.state.phase).toBe('closed');
    expect(session.follow({ Item: true }).state.phase).toBe('closed');
  });

  it('each resume from their own last transaction, with only what was missed', async () => {
    const link = new RecordingProxy(server.remote);
    await using session = openSession({ database: shop, remotes: [link], backoff });
    const all = new ReplayedModel(session.replica, isWhole);
    const shelves = session.follow({ Shelf: { where: isBulk } });
    const items = session.follow({ Item: true });
    const models = [new ReplayedModel(shelves.replica), new ReplayedModel(items.replica)];
    await Promise.all([session.ready(), shelves.ready(), items.ready()]);
    await write([{ op: 'update', table: 'Shelf', where: isBulk.slice(0, 1), row: { depth: 1 } }]); // prettier-ignore
    await waitUntil(
      'the change',
      () => shelves.replica.table('Shelf').findBy('depth', 1).length > 0,
    );
    const before = {
      'Shelf+Item': session.replica.transactionId,
      Shelf: shelves.replica.transactionId,
      Item: items.replica.transactionId,
    };
    expect(before.Item).not.toBe(before.Shelf);

    link.cut();
    await waitUntil('the cut to be noticed', () => session.state.phase === 'reconnecting');
    expect(items.state.phase).toBe('waiting');
    await write([removeShelf('bulk 7'), ...insertShelf('while away')]);
    await write([{ op: 'update', table: 'Shelf', where: isBulk.slice(8, 9), row: { depth: 3 } }]);
    link.restore();
    await Promise.all([session.ready(), shelves.ready(), items.ready()]);

    const resumed = resumedFrom(link);
    for (const [tables, since] of Object.entries(before)) {
      expect([tables, resumed[tables]]).toEqual([tables, [noTransaction, since]]);
    }
    expect(await untilTrue(truth, session.replica)).toHaveProperty('Shelf');
    expect(shelves.replica.table('Shelf').findBy('depth', 3)).toHaveLength(1);
    expect(items.replica.table('Item').findBy('name', 'while away')).toHaveLength(1);
    for (const model of [all, ...models]) {
      const kinds = model.changes.map(({ kind }) => kind);
      expect(new Set(kinds.slice(1))).toEqual(new Set(['update']));
      expect(model.violations).toEqual([]);
    }
  });

  it('each take the contents of another database as one difference', async () => {
    await using other = await startClusteredShop();
    using elsewhere = new RawClient(other.socketPath);
    await elsewhere.request('transact', ['Shop', ...insertShelf(oldShelf)]);
    await elsewhere.request('transact', ['Shop', ...insertShelf('elsewhere')]);
    const link = new Link(server.remote);
    await using session = openSession({ database: shop, remotes: [link], backoff });
    const all = new ReplayedModel(session.replica, isWhole);
    const items = session.follow({ Item: true });
    const model = new ReplayedModel(items.replica);
    const sizes: number[] = [];
    items.replica.subscribe(() => sizes.push(items.replica.table('Item').size));
    await Promise.all([session.ready(), items.ready()]);
    link.cut();
    link.restore(other.remote);
    await untilTrue(elsewhere, session.replica);
    await items.ready();
    expect(sizes).toEqual([52, 2]);
    expect(all.changes.map(({ kind }) => kind)).toEqual(['initial', 'resync']);
    expect([...all.violations, ...model.violations]).toEqual([]);
  });

  it('lose nothing under cuts and concurrent writers, with conditions that change', async () => {
    const link = new RecordingProxy(server.remote);
    await using session = openSession({ database: shop, remotes: [link], backoff });
    const some = session.follow({ Shelf: { where: [] } });
    const items = session.follow({ Item: true });
    const models = [
      new ReplayedModel(session.replica, isWhole),
      new ReplayedModel(some.replica),
      new ReplayedModel(items.replica),
    ];
    await Promise.all([session.ready(), some.ready(), items.ready()]);
    for (let round = 0; round < 30; round++) {
      const where = [condition('depth', '==', round % 3), condition('name', '==', oldShelf)];
      const chosen = some.choose({ Shelf: { where } });
      const writing = write([
        ...insertShelf(`r${round}`),
        { op: 'update', table: 'Shelf', where: [], row: { depth: round % 4 } },
      ]);
      if (round % 2 === 0) await Promise.race([chosen, writing]);
      link.cut();
      await writing;
      if (round % 3 === 0) await write([removeShelf(`bulk ${round}`)]);
      link.restore();
      await chosen;
    }
    await untilTrue(truth, session.replica);
    await Promise.all([some.ready(), items.ready()]);
    expect(items.replica.table('Item').size).toBe(session.replica.table('Item').size);
    const expected = session.replica.table('Shelf').findBy('depth', 29 % 3);
    expect(some.replica.table('Shelf').size).toBe(expected.length === 0 ? 1 : expected.length);
    expect(models.flatMap(({ violations }) => violations)).toEqual([]);
  });

  it('say why one of them is refused, which is not the others’ concern', async () => {
    await using session = openSession({ database: shop, remotes: [server.remote], backoff });
    const wrong = session.follow({ Shelf: { where: [condition('name', '<', 'x')] } });
    await session.ready();
    await expect(wrong.ready()).rejects.toThrow(ProtocolError);
    expect(wrong.state).toMatchObject({
      phase: 'refused',
      error: { message: expect.stringMatching(/Type mismatch/) },
    });
    expect(session.state.phase).toBe('live');
    await wrong.choose({ Shelf: { where: isBulk } });
    expect(wrong.state).toMatchObject({ phase: 'live', rowsReceived: 50 });
    expect(wrong.state.error).toBeUndefined();
  });

  it('stop waiting when aborted', async () => {
    await using session = openSession({ database: shop, remotes: ['unix:/nonexistent'] });
    const follower = session.follow({ Item: true });
    const controller = new AbortController();
    const waiting = follower.ready(controller.signal);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(follower.ready(AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  });
});

describe('conditions and resuming', () => {
  it('does not resume when a change of conditions was in flight', async () => {
    let answersLost = 0;
    const lossy = new FaultProxy(server.remote, (connection) => ({
      toClient: connection > 0 ? [] : [rewriteMessages(withoutAnswer(() => answersLost++))],
    }));
    const link = new RecordingProxy(lossy);
    await using session = openSession({
      database: shop,
      remotes: [link],
      backoff,
      tables: { Shelf: { where: isBulk.slice(0, 10) } },
    });
    const model = new ReplayedModel(session.replica);
    await session.ready();
    const chosen = session.choose({ Shelf: { where: isBulk.slice(5, 20) } });
    await waitUntil('the change to take effect', () => answersLost > 0);
    // The rows are there already, while nobody knows yet by which conditions.
    await waitUntil('the rows', () => session.replica.table('Shelf').size === 15);
    link.cut();
    await write([removeShelf('bulk 19')]);
    link.restore();
    await chosen;
    expect(session.replica.table('Shelf').size).toBe(14);
    expect(resumedFrom(link)).toEqual({ Shelf: [noTransaction, noTransaction] });
    expect(model.changes.map(({ kind }) => kind)).toEqual(['initial', 'update', 'resync']);
    expect(model.violations).toEqual([]);
  });

  it('resumes by the conditions that the contents are of, then goes to those chosen while away', async () => {
    const link = new RecordingProxy(server.remote);
    await using session = openSession({
      database: shop,
      remotes: [link],
      backoff,
      tables: { Shelf: { where: isBulk.slice(0, 10) } },
    });
    const model = new ReplayedModel(session.replica);
    await session.ready();
    const before = session.replica.transactionId;
    link.cut();
    await waitUntil('the cut to be noticed', () => session.state.phase === 'reconnecting');
    await write([removeShelf('bulk 3'), removeShelf('bulk 13')]);
    const chosen = session.choose({ Shelf: { where: isBulk.slice(0, 20) } });
    link.restore();
    await chosen;
    expect(resumedFrom(link)).toEqual({ Shelf: [noTransaction, before] });
    expect(session.replica.table('Shelf').size).toBe(18);
    expect(model.changes.map(({ kind }) => kind)).toEqual(['initial', 'update', 'update']);
    expect(model.violations).toEqual([]);
  });
});

describe('a cluster that was restored from a backup', () => {
  it('is refused at first, then believed, as one difference', async () => {
    const backup = `${server.file}.backup`;
    await using session = openSession({
      database: shop,
      remotes: [server.remote],
      backoff,
      leaderPatienceMs: 500,
    });
    const model = new ReplayedModel(session.replica, isWhole);
    const errors = messagesOf(session);
    await session.ready();
    await copyFile(server.file, backup);
    // An election alone makes the log longer by an entry or two.
    for (let n = 0; n < 5; n++)
      await write([...insertShelf(`after ${n}`), removeShelf(`bulk ${n}`)]);
    const present = () => session.replica.table('Shelf').findBy('name', 'after 4');
    await waitUntil('the row', () => present().length === 1);
    await server.kill();
    await copyFile(backup, server.file);
    await server.start();
    using restored = new RawClient(server.socketPath);
    await untilTrue(restored, session.replica);
    expect(present()).toHaveLength(0);
    expect(errors.some((error) => /leader is behind its cluster: at index \d+/.test(error))).toBe(
      true,
    );
    expect(model.changes.slice(-2).map(({ kind }) => kind)).toEqual(['update', 'resync']);
    expect(model.violations).toEqual([]);
  });
});

/** Lets everything through but the answer to monitor_cond_change: `{}` and nothing else. */
function withoutAnswer(onLost: () => void) {
  return ({ bytes, json }: { bytes: Uint8Array; json: Readonly<Record<string, unknown>> }) => {
    const { result } = json;
    const isAnswer = isObject(result) && !isArray(result) && Object.keys(result).length === 0;
    // set_db_change_aware has the same answer, and is the first.
    if (!isAnswer || json['id'] === 0) return [bytes];
    onLost();
    return [];
  };
}
