import { once } from 'node:events';
import { join } from 'node:path';
import { run, startDatabase, waitUntil } from '@ovn-console/lab';
import { describe, expect, it } from 'vitest';
import { ConnectionError, OperationError } from '../../errors.ts';
import { changesOf } from '../../replica/change.ts';
import { column } from '../../schema/column.ts';
import { database } from '../../schema/database.ts';
import { table } from '../../schema/table.ts';
import { openSession } from '../../session/session.ts';
import { FaultProxy } from '../fault-proxy.ts';
import { rewriteMessages } from '../proxy-faults.ts';
import { kindOf } from '../message-kind.ts';
import { logicalSwitch, northbound } from '../northbound.ts';
import { insertShelf, shop, startShop } from '../shop.ts';
import { operationsOn } from '../../transaction/table-operations.ts';

/** What no other test of the package looks at, of the points on which clients have failed. */
describe('first contents', () => {
  it('are waited for: nothing is there, and nothing is written, before all of them are', async () => {
    await using server = await startShop();
    const letThrough = new AbortController();
    let isHeld = false;
    const fault = rewriteMessages(async function* hold({ bytes, json }) {
      if (kindOf(json) === 'contents') {
        yield bytes.subarray(0, -20);
        isHeld = true;
        await once(letThrough.signal, 'abort');
        return yield bytes.subarray(-20);
      }
      yield bytes;
    });
    await using filler = openSession({ database: shop, remotes: [server.remote] });
    await filler.ready();
    await filler.transact(insertShelf('first'));
    const proxy = new FaultProxy(server.remote, () => ({ toClient: [fault] }));
    await using session = openSession({ database: shop, remotes: [proxy] });
    await waitUntil('the contents to be on their way', () => isHeld);
    expect(session.state.phase).toBe('loading');
    expect([session.replica.has('Shelf'), session.replica.table('Shelf').size]).toEqual([false, 0]);
    await expect(session.transact(insertShelf('too soon'))).rejects.toThrow(ConnectionError);
    letThrough.abort();
    await session.ready();
    const names = [...session.replica.table('Shelf').rows()].map(({ name }) => name);
    expect(names).toEqual(['first']);
  });
});

describe('writers at the same time', () => {
  it('do not undo each other’s mutations, and are told when what they read has changed', async () => {
    await using server = await startDatabase({ schema: 'nb' });
    const open = () => openSession({ database: northbound, remotes: [server.remote] });
    await using one = open();
    await using other = open();
    await Promise.all([one.ready(), other.ready()]);
    const switches = operationsOn(logicalSwitch);
    const [inserted] = await one.transact([switches.insert({ name: 'shared' })]);
    const uuid = inserted?.uuid?.[1] ?? '';
    await waitUntil('both to see it', () => other.replica.table('Logical_Switch').get(uuid));
    const seen = { one: rowIn(one), other: rowIn(other) };
    await Promise.all([
      one.transact([switches.mutate(uuid, [['other_config', 'insert', { a: '1' }]])]),
      other.transact([switches.mutate(uuid, [['other_config', 'insert', { b: '2' }]])]),
    ]);
    await waitUntil('both mutations', () => rowIn(one)?.other_config.size === 2);
    expect(rowIn(one)?.other_config).toEqual(new Map([['a', '1'], ['b', '2']])); // prettier-ignore
    for (const row of [seen.one, seen.other]) {
      if (row === undefined) throw new Error('not seen');
      const stale = [switches.guard(row, ['other_config']), switches.delete(row)];
      const told = { code: 'timed out', operationIndex: 0, retryable: true };
      await expect(one.transact(stale)).rejects.toMatchObject(told);
    }
    expect(rowIn(one)).toBeDefined();

    function rowIn(session: typeof one) {
      return session.replica.table('Logical_Switch').get(uuid);
    }
  });
});

describe('references', () => {
  const group = table('Port_Group', { name: column.string(), ports: column.set(column.reference('Logical_Switch_Port', 'weak')) }, { isRoot: true }); // prettier-ignore
  const grouped = database('OVN_Northbound', [...northbound.tables, group]);

  it('take their rows along, or are dropped, in the same change', async () => {
    await using server = await startDatabase({ schema: 'nb' });
    const nbctl = (commands: string) =>
      run(['ovn-nbctl', `--db=${server.remote}`, ...commands.split(' ')]);
    await nbctl('ls-add a -- lsp-add a p1 -- lsp-add a p2 -- ls-add b -- lsp-add b p3');
    await nbctl('pg-add group p1 p3');
    await using session = openSession({ database: grouped, remotes: [server.remote] });
    await session.ready();
    const changes: Parameters<Parameters<typeof session.replica.subscribe>[0]>[0][] = [];
    session.replica.subscribe((change) => changes.push(change));
    await session.transact([operationsOn(logicalSwitch).delete([['name', '==', 'a']])]);
    expect(changes).toHaveLength(1);
    const [change] = changes;
    if (change === undefined) throw new Error('no change');
    const gone = changesOf(change, 'Logical_Switch_Port').deleted.map(({ name }) => name);
    expect(gone.toSorted()).toEqual(['p1', 'p2']);
    const [p3] = session.replica.table('Logical_Switch_Port').findBy('name', 'p3');
    expect(changesOf(change, 'Port_Group').modified.map((pair) => pair.new.ports)).toEqual([
      [p3?._uuid],
    ]);
  });
});

describe('a comment', () => {
  it('is in the log of the database', async () => {
    await using server = await startShop();
    await using session = openSession({ database: shop, remotes: [server.remote] });
    await session.ready();
    const comment = 'by Zoë, through a test';
    await session.transact([...insertShelf('commented'), { op: 'comment', comment }]);
    const log = await run(['ovsdb-tool', '-m', 'show-log', join(server.directory, 'database.db')]);
    expect(log).toContain(comment);
  });
});

describe('rights', () => {
  const chassis = table('Chassis', { name: column.string() }, { isRoot: true });
  const southbound = database('OVN_Southbound', [chassis]);

  it.each([
    ['a role that may not', 'role=ovn-controller', 'permission error'],
    ['a connection that may only read', 'read-only', 'not allowed'],
  ])('of %s are an error for good', async (_who, option, code) => {
    await using server = await startDatabase({ schema: 'sb' });
    const sbctl = (...words: string[]) => run(['ovn-sbctl', `--db=${server.remote}`, ...words]);
    await sbctl('set-connection', option, 'ptcp:0:127.0.0.1');
    const control = join(server.directory, 'database.ctl');
    const connections = 'db:OVN_Southbound,SB_Global,connections';
    await run(['ovs-appctl', '-t', control, 'ovsdb-server/add-remote', connections]);
    const port = await waitUntil('the port', async () => {
      const status = await sbctl('--bare', '--columns=status', 'list', 'connection');
      return /bound_port=(\d+)/.exec(status)?.[1];
    });
    await using session = openSession({ database: southbound, remotes: [`tcp:127.0.0.1:${port}`] });
    await session.ready();
    const refusal: unknown = await session
      .transact([operationsOn(chassis).insert({ name: 'kvm1' })])
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(OperationError);
    expect(refusal).toMatchObject({ code, retryable: false });
  });
});
