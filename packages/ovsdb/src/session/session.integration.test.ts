import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, type Duplex } from 'node:stream';
import { run, startDatabase, waitUntil } from '@ovn-console/lab';
import { describe, expect, it } from 'vitest';
import { ConnectionError } from '../errors.ts';
import { changesOf } from '../replica/change.ts';
import type { ReplicaChange } from '../replica/change.ts';
import { parseServerSchema } from '../schema/server-schema.ts';
import { declareDatabase } from '../testing/declare-database.ts';
import { dumpReplica, dumpServer } from '../testing/dump.ts';
import { Link } from '../testing/link.ts';
import { messagesOf } from '../testing/messages-of.ts';
import { northbound } from '../testing/northbound.ts';
import { connectorFor } from '../transport/connect.ts';
import { olderServer } from '../testing/older-server.ts';
import type { ConnectionState } from './connection-state.ts';
import { openSession } from './session.ts';

const everything = declareDatabase(
  parseServerSchema(JSON.parse(await readFile('/usr/share/ovn/ovn-nb.ovsschema', 'utf8'))),
);
const backoff = { minMs: 20, maxMs: 100 };

/** Runs ovn-nbctl commands, separated by " -- ", as one transaction. */
async function nbctl(remote: string, commands: string): Promise<void> {
  await run(['ovn-nbctl', `--db=${remote}`, '--no-leader-only', ...commands.split(' ')]);
}

const manyKindsOfRows = [
  'ls-add ls-int -- set logical_switch ls-int other_config:subnet=10.0.0.0/24 external_ids:ü=Zürich',
  'lsp-add ls-int vm1 -- lsp-set-addresses vm1 dynamic 02:00:00:00:00:01 -- lsp-set-enabled vm1 disabled',
  'lsp-add ls-int vm2 vm1 42 -- lsp-set-port-security vm2 02:00:00:00:00:02',
  'lr-add lr-ext -- lrp-add lr-ext lr-ext-ls-int 02:00:00:00:00:03 10.0.0.1/24 fd00::1/64',
  'lr-route-add lr-ext 0.0.0.0/0 10.0.0.254 -- lr-nat-add lr-ext snat 192.0.2.1 10.0.0.0/24',
  'acl-add ls-int from-lport 1000 ip4.src==10.0.0.0/24 allow-related',
  'lb-add lb0 192.0.2.10:80 10.0.0.2:80,10.0.0.3:80 -- ls-lb-add ls-int lb0',
  'lrp-set-gateway-chassis lr-ext-ls-int kvm1 20 -- lrp-set-gateway-chassis lr-ext-ls-int kvm2 10',
].join(' -- ');

describe('session with a real ovsdb-server', () => {
  it('loads what ovsdb-client dump shows and follows every kind of change', async () => {
    await using server = await startDatabase({ schema: 'nb' });
    await nbctl(server.remote, manyKindsOfRows);
    await using session = openSession({ database: everything, remotes: [server.remote], backoff });
    await session.ready();
    const loaded = dumpReplica(session.replica);
    expect(loaded).toEqual(await dumpServer(server.remote, everything));
    expect(Object.keys(loaded['Logical_Switch_Port'] ?? {})).toHaveLength(2);
    expect(session.serverSchema()?.version).toMatch(/^\d+\.\d+\.\d+$/);

    await nbctl(
      server.remote,
      'lsp-set-options vm1 a=1 b=2 -- lsp-set-addresses vm1 dynamic unknown 02:00:00:00:00:0a',
    );
    await nbctl(
      server.remote,
      'lsp-set-options vm1 b=3 c=4 -- lsp-set-addresses vm1 02:00:00:00:00:0a unknown 02:00:00:00:00:0b',
    );
    await nbctl(server.remote, 'clear logical_switch_port vm1 enabled -- lsp-set-type vm2 vtep');
    await nbctl(server.remote, 'lr-del lr-ext -- ls-lb-del ls-int lb0 -- lsp-del vm2');
    await waitUntil(
      'the port to be gone',
      () => session.replica.table('Logical_Switch_Port').size === 1,
    );
    expect(dumpReplica(session.replica)).toEqual(await dumpServer(server.remote, everything));
  });

  it('publishes each transaction as one change', async () => {
    await using server = await startDatabase({ schema: 'nb' });
    await using session = openSession({ database: northbound, remotes: [server.remote] });
    await session.ready();
    const changes: ReplicaChange<typeof northbound>[] = [];
    session.replica.subscribe((change) => changes.push(change));
    await nbctl(server.remote, 'ls-add a -- ls-add b -- lsp-add b p1 -- lsp-add b p2');
    await nbctl(server.remote, 'lsp-del p1');
    await waitUntil('both transactions', () => changes.length >= 2);
    const [first, second] = changes;
    expect(first && changesOf(first, 'Logical_Switch').inserted).toHaveLength(2);
    expect(first && changesOf(first, 'Logical_Switch_Port').inserted).toHaveLength(2);
    expect(second && changesOf(second, 'Logical_Switch_Port').deleted[0]?.name).toBe('p1');
    expect(second && changesOf(second, 'Logical_Switch').modified).toHaveLength(1);
    expect(changes).toHaveLength(2);
  });

  it('mirrors only the tables and columns that are declared, selected and served', async () => {
    await using server = await startDatabase({ schema: 'nb' });
    await nbctl(server.remote, 'ls-add a -- lsp-add a p1 -- lsp-set-addresses p1 unknown');
    const tables = { Logical_Switch_Port: ['name'], Table_Of_The_Future: true } as const;
    await using session = openSession({ database: northbound, remotes: [server.remote], tables });
    await session.ready();
    const [port] = session.replica.table('Logical_Switch_Port').findBy('name', 'p1');
    expect(port).toMatchObject({ name: 'p1', addresses: [], column_of_the_future: '' });
    expect(session.replica.has('Logical_Switch')).toBe(false);
    expect(session.replica.table('Logical_Switch').size).toBe(0);
    expect(session.replica.has('Table_Of_The_Future')).toBe(false);
    expect(session.replica.has('Logical_Switch_Port', 'column_of_the_future')).toBe(false);
  });

  it('loses nothing when the server is killed and restarted under concurrent writers', async () => {
    await using server = await startDatabase({ schema: 'nb' });
    await using session = openSession({ database: everything, remotes: [server.remote], backoff });
    const states: ConnectionState[] = [];
    session.onState((state) => states.push(state));
    await session.ready();
    const emptyMoments: number[] = [];
    await nbctl(server.remote, manyKindsOfRows);
    await waitUntil('the switch', () => session.replica.table('Logical_Switch').size === 1);
    session.replica.subscribe(() => {
      if (session.replica.table('Logical_Switch').size === 0) emptyMoments.push(Date.now());
    });
    for (let round = 0; round < 3; round++) {
      const writers = [1, 2, 3].map((writer) => nbctl(server.remote, `ls-add s${round}-${writer}`));
      await Promise.all(writers);
      await server.kill();
      await waitUntil('the loss to be noticed', () => session.state.phase === 'reconnecting');
      expect(session.replica.table('Logical_Switch').size).toBeGreaterThan(0);
      await server.restart();
      await nbctl(server.remote, `ls-add after-${round}`);
      await session.ready();
    }
    const contents = await dumpServer(server.remote, everything);
    await waitUntil('all switches', () => session.replica.table('Logical_Switch').size === 13);
    expect(dumpReplica(session.replica)).toEqual(contents);
    expect(emptyMoments).toEqual([]);
    const failed = states.find((state) => state.error !== undefined);
    expect(failed?.phase).toBe('reconnecting');
    expect(states.some((state) => (state.nextAttemptAt ?? 0) > state.since)).toBe(true);
    expect(session.state).toMatchObject({ phase: 'live', attempt: 0, remote: server.remote });
    expect(session.state.error).toBeUndefined();
  });

  it('gets the difference as one resync when the server comes back with another database', async () => {
    await using server = await startDatabase({ schema: 'nb' });
    await using other = await startDatabase({ schema: 'nb' });
    await nbctl(server.remote, 'ls-add old -- lsp-add old p1');
    await nbctl(other.remote, 'ls-add new');
    const link = new Link(server.remote);
    await using session = openSession({ database: northbound, remotes: [link], backoff });
    await session.ready();
    const changes: ReplicaChange<typeof northbound>[] = [];
    session.replica.subscribe((change) => changes.push(change));
    link.cut();
    link.restore(other.remote);
    await waitUntil('the other database', () => changes.length > 0);
    expect(changes).toHaveLength(1);
    const [change] = changes;
    expect(change?.kind).toBe('resync');
    const switches = change && changesOf(change, 'Logical_Switch');
    expect(switches?.inserted.map(({ name }) => name)).toEqual(['new']);
    expect(switches?.deleted.map(({ name }) => name)).toEqual(['old']);
    expect(change && changesOf(change, 'Logical_Switch_Port').deleted).toHaveLength(1);
  });

  it('notices a server that hangs, and goes on when it wakes', async () => {
    await using server = await startDatabase({ schema: 'nb' });
    const remotes = [server.remote];
    await using session = openSession({
      database: northbound,
      remotes,
      backoff,
      probeIntervalMs: 100,
    });
    await session.ready();
    await waitUntil('a probe', () => session.state.roundTripMs !== undefined);
    const messages = messagesOf(session);
    server.pause();
    await waitUntil('the silence to be noticed', () => session.state.phase === 'reconnecting');
    expect(messages[0]).toMatch(/no sign of life/);
    expect(session.state.lastReceivedAt).toBeLessThanOrEqual(Date.now());
    server.resume();
    await session.ready();
  });

  it('reads the database anew when its schema is converted', async () => {
    await using server = await startDatabase({ schema: 'nb' });
    await nbctl(server.remote, 'ls-add a -- lsp-add a p1');
    await using session = openSession({ database: northbound, remotes: [server.remote] });
    await session.ready();
    expect(session.replica.has('Logical_Switch_Port', 'column_of_the_future')).toBe(false);
    const before = session.replica.table('Logical_Switch').findBy('name', 'a');

    const schema = JSON.parse(await readFile('/usr/share/ovn/ovn-nb.ovsschema', 'utf8'));
    schema.version = '99.0.0';
    schema.tables.Logical_Switch_Port.columns.column_of_the_future = { type: 'string' };
    schema.tables.Table_Of_The_Future = { columns: { name: { type: 'string' } }, isRoot: true };
    const file = join(server.directory, 'newer.ovsschema');
    await writeFile(file, JSON.stringify(schema));
    await run(['ovsdb-client', 'convert', server.remote, file]);

    await waitUntil('the new schema', () => session.serverSchema()?.version === '99.0.0');
    await session.ready();
    expect(session.state.error).toBeUndefined();
    await session.transact([{ op: 'insert', table: 'Table_Of_The_Future', row: { name: 'new' } }]);
    expect(session.replica.table('Table_Of_The_Future').findBy('name', 'new')).toHaveLength(1);
    expect(session.replica.has('Logical_Switch_Port', 'column_of_the_future')).toBe(true);
    expect(session.replica.table('Logical_Switch').findBy('name', 'a')).toEqual(before);
  });

  it.each([
    [['monitor_cond_since'], 'monitor_cond'],
    [['monitor_cond_since', 'monitor_cond', 'set_db_change_aware'], 'monitor'],
  ])('works with a server that does not know %j', async (unknown, fallback) => {
    await using server = await startDatabase({ schema: 'nb' });
    await nbctl(server.remote, manyKindsOfRows);
    const older = olderServer(server.remote, unknown);
    await using session = openSession({ database: everything, remotes: [older] });
    await session.ready();
    expect(older.requested.at(-1)).toBe(fallback);
    await nbctl(
      server.remote,
      'lsp-set-options vm1 a=1 -- lsp-set-addresses vm1 unknown dynamic -- lsp-del vm2',
    );
    await nbctl(
      server.remote,
      'lsp-set-options vm1 a=2 b=3 -- lsp-set-addresses vm1 unknown 02:00:00:00:00:0a',
    );
    const ports = session.replica.table('Logical_Switch_Port');
    await waitUntil('both changes', () => ports.findBy('options', 'b').length === 1);
    expect(dumpReplica(session.replica)).toEqual(await dumpServer(server.remote, everything));
  });

  it('knows how old its contents are after connections that ended without a byte', async () => {
    await using server = await startDatabase({ schema: 'nb' });
    let connections = 0;
    const live = connectorFor(server.remote);
    const remote = async (signal: AbortSignal): Promise<Duplex> => {
      connections++;
      if (connections === 1) return live.connect(signal);
      const stream = new PassThrough();
      stream.destroy();
      return stream;
    };
    await using session = openSession({ database: northbound, remotes: [remote], backoff });
    await session.ready();
    const { lastReceivedAt } = session.state;
    expect(lastReceivedAt).toBeTypeOf('number');
    await server.kill();
    await waitUntil('two connections without a byte', () => connections > 3);
    expect(session.state.phase).toBe('reconnecting');
    expect(session.state.lastReceivedAt).toBeGreaterThanOrEqual(lastReceivedAt ?? Infinity);
  });

  it('keeps trying for a database that is not there, and says why', async () => {
    await using server = await startDatabase({ schema: 'sb' });
    await using session = openSession({ database: northbound, remotes: [server.remote], backoff });
    await waitUntil('the refusal', () => session.state.attempt > 2);
    expect(session.state.phase).toBe('connecting');
    expect(session.state.error?.message).toMatch(/unknown database/);
    await expect(session.ready(AbortSignal.timeout(20))).rejects.toThrow(/timeout/);
    await session.close();
    expect(session.state.phase).toBe('closed');
    await expect(session.ready()).rejects.toThrow(ConnectionError);
  });

  it('closes at once, whatever the server or a connector does', async () => {
    await using server = await startDatabase({ schema: 'nb' });
    const live = openSession({ database: northbound, remotes: [server.remote] });
    const follower = live.follow({ Logical_Switch: true });
    await Promise.all([live.ready(), follower.ready()]);
    server.pause();
    const deaf = openSession({
      database: northbound,
      remotes: [() => new Promise<never>(() => {})],
    });
    const greeting = openSession({ database: northbound, remotes: [server.remote] });
    const loading = live.follow({ Logical_Switch_Port: true });
    const left = Promise.allSettled([deaf.ready(), greeting.ready(), loading.ready()]);
    const startedAt = performance.now();
    await Promise.all([loading.close(), follower.close()]);
    await Promise.all([live.close(), greeting.close(), deaf.close()]);
    expect(performance.now() - startedAt).toBeLessThan(2000);
    for (const outcome of await left) {
      expect(outcome).toMatchObject({ reason: expect.any(ConnectionError) });
    }
    server.resume();
  });

  it('takes the first remote that answers', async () => {
    await using server = await startDatabase({ schema: 'nb', listenTcp: true });
    const remotes = ['unix:/nonexistent', server.tcpRemote ?? ''];
    await using session = openSession({ database: northbound, remotes });
    await session.ready();
    expect(session.state.remote).toBe(server.tcpRemote);
  });
});
