import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, startDatabase, waitUntil } from '@ovn-console/lab';
import type { Database as Server } from '@ovn-console/lab';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FaultProxy } from '../testing/fault-proxy.ts';
import { rewriteMessages } from '../testing/proxy-faults.ts';
import { messagesOf } from '../testing/messages-of.ts';
import { northbound } from '../testing/northbound.ts';
import { startServerProcess } from '../testing/server-process.ts';
import { connectorFor } from '../transport/connect.ts';
import type { NamedConnector } from '../transport/connector.ts';
import { openSession } from './session.ts';

const backoff = { minMs: 10, maxMs: 50 };

/** Calls back when the contents are asked for, each time, before the server hears of it. */
function beforeLoading(remote: string | NamedConnector, act: (load: number) => void): FaultProxy {
  let loads = 0;
  return new FaultProxy(remote, () => ({
    toServer: [
      rewriteMessages(({ bytes, json }) => {
        const asked = JSON.stringify(json['params']);
        const isLoad = json['method'] === 'monitor_cond_since' && !asked.includes('_Server');
        if (isLoad) act(++loads);
        return [bytes];
      }),
    ],
  }));
}

describe('a server that is silent while it makes up the contents', () => {
  let server: Server;

  beforeEach(async () => {
    server = await startDatabase({ schema: 'nb' });
    await run(['ovn-nbctl', `--db=${server.remote}`, 'ls-add', 'a']);
  });

  afterEach(() => server.stop());

  const pauseFor = (milliseconds: number) => {
    server.pause();
    setTimeout(() => server.resume(), milliseconds);
  };

  it('is not taken for dead, however short the interval of probes', async () => {
    const link = beforeLoading(server.remote, () => pauseFor(800));
    await using session = openSession({
      database: northbound,
      remotes: [link],
      backoff,
      probeIntervalMs: 40,
    });
    await session.ready();
    expect(link.connections).toBe(1);
    expect(session.replica.table('Logical_Switch').size).toBe(1);
  });

  it('is not taken for dead when a further replica is loaded beside a live one', async () => {
    const link = beforeLoading(server.remote, (load) => load > 1 && pauseFor(800));
    await using session = openSession({
      database: northbound,
      remotes: [link],
      backoff,
      probeIntervalMs: 40,
    });
    await session.ready();
    await session.follow({ Logical_Switch: ['name'] }).ready();
    await session.choose({ Logical_Switch: true });
    expect(link.connections).toBe(1);
  });

  it('is given up when it hangs, and given twice the time on the next connection', async () => {
    const link = beforeLoading(server.remote, (load) =>
      load === 1 ? server.pause() : pauseFor(600),
    );
    await using session = openSession({
      database: northbound,
      remotes: [link],
      backoff,
      probeIntervalMs: 40,
      loadingPatienceMs: 400,
    });
    const messages = messagesOf(session);
    await waitUntil('the end of patience', () => messages.length > 0);
    const silence = /no sign of life for (\d+) ms/.exec(messages[0] ?? '') ?? [];
    expect(Number(silence[1])).toBeGreaterThanOrEqual(440);
    expect(Number(silence[1])).toBeLessThan(1500);
    server.resume();
    await session.ready();
    expect(session.replica.table('Logical_Switch').size).toBe(1);
  });

  it('is noticed as fast as ever when it hangs once live', async () => {
    await using session = openSession({
      database: northbound,
      remotes: [server.remote],
      backoff,
      probeIntervalMs: 40,
    });
    await session.ready();
    const messages = messagesOf(session);
    server.pause();
    await waitUntil('the silence to be noticed', () => session.state.phase === 'reconnecting');
    const [, silentMs] = /no sign of life for (\d+) ms/.exec(messages[0] ?? '') ?? [];
    expect(Number(silentMs)).toBeLessThan(1000);
    server.resume();
    await session.ready();
  });
});

// Network namespaces take root.
describe.skipIf(process.getuid?.() !== 0)(
  'a host that vanishes while its server makes up the contents',
  () => {
    it('is noticed by TCP long before the patience with a busy server ends', async () => {
      await using host = await startHost();
      const link = beforeLoading(connectorFor(host.remote), () => host.server.pause());
      await using session = openSession({ database: northbound, remotes: [link], backoff });
      await waitUntil('loading', () => session.state.phase === 'loading');
      // While something is left to be acknowledged TCP has only its retransmissions, and minutes.
      await waitUntil('the request to be acknowledged', () => host.hasAcknowledged());
      await host.unplug();
      await waitUntil('the loss to be noticed', () => session.state.error !== undefined, {
        timeoutMs: 40_000,
      });
      expect(session.state.error?.message).toMatch(/ETIMEDOUT|EHOSTUNREACH/);
    });
  },
);

const ip = (command: string) => run(['ip', ...command.split(' ')]);

/** A server in a network namespace of its own, at the other end of a cable. */
async function startHost() {
  const name = `ovsdb-${process.pid}`;
  const [near, far] = [`on${process.pid}`, `of${process.pid}`];
  const directory = await mkdtemp(join(tmpdir(), 'ovsdb-host-'));
  await ip(`netns add ${name}`);
  try {
    await ip(`link add ${near} type veth peer name ${far} netns ${name}`);
    await ip(`address add 198.51.100.1/30 dev ${near}`);
    await ip(`link set ${near} up`);
    await ip(`-n ${name} address add 198.51.100.2/30 dev ${far}`);
    await ip(`-n ${name} link set ${far} up`);
    const file = join(directory, 'db');
    await run(['ovsdb-tool', 'create', file, '/usr/share/ovn/ovn-nb.ovsschema']);
    const server = startServerProcess(
      [`--unixctl=${join(directory, 'ctl')}`, '--remote=ptcp:6641', file],
      `exec ip netns exec ${name} "$0" "$@"`,
    );
    const remote = 'tcp:198.51.100.2:6641';
    await run(['ovsdb-client', '--timeout=20', 'wait', remote, 'OVN_Northbound', 'connected']);
    return {
      remote,
      server,
      hasAcknowledged: async () => {
        const sockets = await run(['ss', '-tnH', 'state', 'established', 'dst', '198.51.100.2']);
        return sockets.split('\n').every((socket) => /^\d+ +0 /.test(socket));
      },
      unplug: () => ip(`-n ${name} link set ${far} down`),
      [Symbol.asyncDispose]: async () => {
        await server.kill();
        await ip(`netns delete ${name}`);
        await rm(directory, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await ip(`netns delete ${name}`);
    throw error;
  }
}
