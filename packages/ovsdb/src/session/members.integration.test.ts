import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, startDatabase, waitUntil } from '@ovn-console/lab';
import { describe, expect, it } from 'vitest';
import { startCluster } from '../testing/cluster.ts';
import type { Cluster } from '../testing/cluster.ts';
import { messagesOf } from '../testing/messages-of.ts';
import { northbound } from '../testing/northbound.ts';
import { RecordingProxy } from '../testing/recording-proxy.ts';
import { ReplayedModel } from '../testing/replayed-model.ts';
import { startServerProcess } from '../testing/server-process.ts';
import type { ServerProcess } from '../testing/server-process.ts';
import type { Operation } from '../transaction/operation.ts';
import { openSession } from './session.ts';
import type { Session } from './session.ts';

const backoff = { minMs: 20, maxMs: 100 };
/** For elections, and what relays take for one. */
const patience = { timeoutMs: 40_000 };

const insertSwitch = (name: string): Operation[] => [
  { op: 'insert', table: 'Logical_Switch', row: { name } },
];

const switchesIn = ({ replica }: Pick<Session<typeof northbound>, 'replica'>) =>
  replica.table('Logical_Switch');

const failureTest = (controlPath: string, scenario: string) =>
  run(['ovs-appctl', '-t', controlPath, 'cluster/failure-test', scenario]);

/** The remote of the server that leads now; undefined between two. */
const leaderOf = async (cluster: Cluster) =>
  (await cluster.leader().catch(() => undefined))?.remote;

describe('a session content with any member of a cluster', () => {
  it('stays where it is when the leadership moves, and leaves a member that is cut off', async () => {
    await using cluster = await startCluster(3, 3000);
    const leader = await cluster.leader();
    const remotes = cluster.servers.map(({ remote }) => remote);
    const members = remotes.toSorted((a, b) => Number(a === leader.remote) - Number(b === leader.remote)); // prettier-ignore
    await using session = openSession({
      database: northbound,
      remotes: members,
      leaderOnly: false,
      backoff,
    });
    const model = new ReplayedModel(session.replica);
    const follower = session.follow({ Logical_Switch: ['name'] });
    const messages = messagesOf(session);
    await session.ready();
    expect(session.state.remote).not.toBe(leader.remote);
    for (let n = 0; n < 20; n++) {
      await session.transact(insertSwitch(`${n}`));
      expect(switchesIn(session).size).toBe(n + 1);
      expect(switchesIn(follower).size).toBe(n + 1);
    }
    await leader.transferLeadership();
    await waitUntil('another leader', async () => ![undefined, leader.remote].includes(await leaderOf(cluster)), patience); // prettier-ignore
    await session.transact(insertSwitch('after'));
    expect(messages).toEqual([]);

    const present = cluster.servers.find(({ remote }) => remote === session.state.remote);
    await failureTest(present?.controlPath ?? '', 'stop-raft-rpc');
    await waitUntil('another member', () => session.state.remote !== present?.remote, patience);
    await session.ready();
    expect(messages).toContain('the server of OVN_Northbound is cut off from its cluster');
    await waitUntil('a transaction', () => session.transact(insertSwitch('in the end')).then(() => true, () => false), patience); // prettier-ignore
    await follower.ready();
    expect(switchesIn(session).findBy('name', 'after')).toHaveLength(1);
    expect(switchesIn(follower).size).toBe(switchesIn(session).size);
    expect(model.violations).toEqual([]);
  });

  it('that wants the leader waits until there is one that leads', async () => {
    await using cluster = await startCluster(3);
    const leader = await cluster.leader();
    const others = cluster.servers.filter(({ remote }) => remote !== leader.remote);
    await using session = openSession({
      database: northbound,
      remotes: others.map(({ remote }) => remote),
      backoff,
    });
    const messages = messagesOf(session);
    await waitUntil('the refusal', () => messages.length > 0);
    expect(messages).toContain('the server is not the leader of OVN_Northbound');
    await leader.kill();
    await session.ready();
    await waitUntil('the new leader', async () => (await leaderOf(cluster)) === session.state.remote, patience); // prettier-ignore
  });
});

interface Relay extends ServerProcess {
  readonly remote: string;
}

async function startRelay(directory: string, name: string, source: string): Promise<Relay> {
  const remote = `unix:${join(directory, `${name}.sock`)}`;
  const control = `--unixctl=${join(directory, `${name}.ctl`)}`;
  const relayed = `relay:OVN_Northbound:${source}`;
  const server = startServerProcess([control, `--remote=p${remote}`, relayed]);
  await run(['ovsdb-client', '--timeout=20', 'wait', remote, 'OVN_Northbound', 'connected']);
  return { ...server, remote };
}

describe('a session with relays', () => {
  it('reads and writes through one, leaves it when its source is gone, and comes back', async () => {
    await using source = await startDatabase({ schema: 'nb' });
    const directory = await mkdtemp(join(tmpdir(), 'ovsdb-relay-'));
    const relay = await startRelay(directory, 'relay', source.remote);
    try {
      await using session = openSession({ database: northbound, remotes: [relay.remote], backoff });
      const messages = messagesOf(session);
      const follower = session.follow({ Logical_Switch: ['name'] });
      const model = new ReplayedModel(session.replica);
      await Promise.all([session.ready(), follower.ready()]);
      for (let n = 0; n < 50; n++) {
        await session.transact(insertSwitch(`${n}`));
        expect(switchesIn(session).size).toBe(n + 1);
        expect(switchesIn(follower).size).toBe(n + 1);
      }
      await source.kill();
      // A relay calls itself connected for 30 s more (lib: ovsdb/relay.c).
      await waitUntil(
        'the loss to be noticed',
        () => session.state.phase === 'reconnecting',
        patience,
      );
      await waitUntil('the reason', () => messages.includes('the server of OVN_Northbound is cut off from the database that it relays')); // prettier-ignore
      expect(switchesIn(session).size).toBe(50);
      await source.restart();
      await run(['ovn-nbctl', `--db=${source.remote}`, 'ls-add', 'back']);
      await waitUntil('the new row', () => switchesIn(session).findBy('name', 'back').length === 1);
      await session.ready();
      await session.transact(insertSwitch('more'));
      await waitUntil('all', () => switchesIn(follower).size === 52);
      expect(switchesIn(session).size).toBe(52);
      expect(model.violations).toEqual([]);
    } finally {
      await relay.kill();
      await rm(directory, { recursive: true, force: true });
    }
  });

  it('resumes at another relay of the same cluster, with only what was missed', async () => {
    await using cluster = await startCluster(1);
    const directory = await mkdtemp(join(tmpdir(), 'ovsdb-relay-'));
    const source = cluster.servers[0]?.remote ?? '';
    const write = (...commands: string[]) =>
      run(['ovn-nbctl', `--db=${source}`, ...commands.join(' -- ').split(' ')]);
    await write(...Array.from({ length: 50 }, (_, n) => `ls-add bulk${n}`));
    const relays = [
      await startRelay(directory, 'one', source),
      await startRelay(directory, 'two', source),
    ] as const;
    try {
      await write('ls-add first');
      const links = relays.map(({ remote }) => new RecordingProxy(remote));
      await using session = openSession({ database: northbound, remotes: links, backoff });
      const model = new ReplayedModel(session.replica);
      await session.ready();
      await write('ls-add second');
      await waitUntil('it', () => switchesIn(session).size === 52);
      await relays[0].kill();
      await write('ls-add third', 'ls-del bulk7');
      await waitUntil('what was missed', () => switchesIn(session).findBy('name', 'third').length === 1); // prettier-ignore
      expect(switchesIn(session).size).toBe(52);
      const kinds = model.changes.map(({ kind }) => kind);
      expect(kinds).toEqual(['initial', 'update', 'update']);
      expect(links[1]?.asked('monitor_cond_since').at(-1)?.at(-1)).toMatch(
        /^(?!0{8}-)[0-9a-f-]{36}$/,
      );
      expect(model.violations).toEqual([]);
    } finally {
      await Promise.all(relays.map((relay) => relay.kill()));
      await rm(directory, { recursive: true, force: true });
    }
  });
});
