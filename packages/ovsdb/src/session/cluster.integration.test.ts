import { run, waitUntil } from '@ovn-console/lab';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../replica/change.ts';
import type { ReplicaChange } from '../replica/change.ts';
import { startCluster } from '../testing/cluster.ts';
import { Link } from '../testing/link.ts';
import { northbound } from '../testing/northbound.ts';
import { openSession } from './session.ts';

const backoff = { minMs: 20, maxMs: 200 };

async function nbctl(remote: string, commands: string): Promise<void> {
  await run(['ovn-nbctl', `--db=${remote}`, '--no-leader-only', ...commands.split(' ')]);
}

describe('session with a real cluster', () => {
  it('resumes a dropped connection with only what was missed', async () => {
    await using cluster = await startCluster(1);
    const remote = cluster.servers[0]?.remote ?? '';
    await nbctl(
      remote,
      'ls-add a -- lsp-add a p1 -- lsp-add a p2 -- set logical_switch a other_config:x=1',
    );
    // A server remembers transactions only while they are fewer in size than the contents.
    await nbctl(remote, Array.from({ length: 50 }, (_, n) => `ls-add bulk${n}`).join(' -- '));
    await nbctl(remote, 'ls-add last');
    const link = new Link(remote);
    await using session = openSession({ database: northbound, remotes: [link], backoff });
    await session.ready();
    const before = session.replica.transactionId;
    expect(before).toMatch(/^[0-9a-f-]{36}$/);
    const [a] = session.replica.table('Logical_Switch').findBy('name', 'a');
    const changes: ReplicaChange<typeof northbound>[] = [];
    session.replica.subscribe((change) => changes.push(change));

    link.cut();
    await waitUntil('the cut to be noticed', () => session.state.phase === 'reconnecting');
    await nbctl(remote, 'ls-add b -- lsp-del p1');
    await nbctl(remote, 'lsp-add a p3 -- set logical_switch a other_config:x=2 other_config:y=3');
    expect(session.replica.table('Logical_Switch').get(a?._uuid ?? '')).toBe(a);
    link.restore();
    await session.ready();

    expect(changes.map(({ kind }) => kind)).toEqual(['update']);
    const [change] = changes;
    const ports = change && changesOf(change, 'Logical_Switch_Port');
    expect(ports?.deleted.map(({ name }) => name)).toEqual(['p1']);
    expect(ports?.inserted.map(({ name }) => name)).toEqual(['p3']);
    const switches = change && changesOf(change, 'Logical_Switch');
    expect(switches?.modified[0]?.new.other_config).toEqual(new Map([['x', '2'], ['y', '3']])); // prettier-ignore
    expect(switches?.modified[0]?.new.ports).toHaveLength(2);
    expect(session.replica.transactionId).not.toBe(before);
  });

  it('stays with the leader, and follows when another server becomes it', async () => {
    await using cluster = await startCluster(3, 3000);
    const remotes = cluster.servers.map(({ remote }) => remote);
    const first = await cluster.leader();
    await using session = openSession({
      database: northbound,
      remotes: remotes.toReversed(),
      backoff,
    });
    await session.ready();
    expect(session.state.remote).toBe(first.remote);
    await session.transact([{ op: 'insert', table: 'Logical_Switch', row: { name: 'a' } }]);

    await first.transferLeadership();
    await waitUntil(
      'the session to follow the leadership',
      () => session.state.phase === 'live' && session.state.remote !== first.remote,
    );
    const second = await cluster.leader();
    expect(session.state.remote).toBe(second.remote);
    expect(session.replica.table('Logical_Switch').findBy('name', 'a')).toHaveLength(1);

    await second.kill();
    await waitUntil('a third leader', () => session.state.phase === 'live' && session.state.remote !== second.remote, { timeoutMs: 40_000 }); // prettier-ignore
    await session.transact([{ op: 'insert', table: 'Logical_Switch', row: { name: 'b' } }]);
    expect(session.replica.table('Logical_Switch').size).toBe(2);
  });

  it('is content with a follower when it is the only remote', async () => {
    await using cluster = await startCluster(2);
    const leader = await cluster.leader();
    const follower = cluster.servers.find(({ remote }) => remote !== leader.remote);
    await using session = openSession({ database: northbound, remotes: [follower?.remote ?? ''] });
    await session.ready();
    await session.transact([{ op: 'insert', table: 'Logical_Switch', row: { name: 'a' } }]);
    expect(session.replica.table('Logical_Switch').size).toBe(1);
  });
});
