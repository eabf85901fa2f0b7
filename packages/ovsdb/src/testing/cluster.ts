import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@ovn-console/lab';
import { startServerProcess } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

const schemaFile = '/usr/share/ovn/ovn-nb.ovsschema';
const databaseName = 'OVN_Northbound';

export interface ClusterServer extends Pick<ServerProcess, 'kill' | 'pause' | 'resume'> {
  readonly remote: string;
  /** For ovs-appctl. */
  readonly controlPath: string;
  /** Starts it again after it was killed; it is part of the cluster when this resolves. */
  restart(): Promise<void>;
  /** Hands the leadership, which it must have, to another server. */
  transferLeadership(): Promise<void>;
}

/** Real ovsdb-servers with one clustered Northbound database. */
export interface Cluster extends AsyncDisposable {
  readonly servers: readonly ClusterServer[];
  /** The server that leads now. */
  leader(): Promise<ClusterServer>;
}

/**
 * Starts a raft cluster of that many servers on unix sockets in a directory of its own.
 * @param electionTimerMs how long a leader may be silent; on a busy machine a second, the
 *   default, is soon over
 */
export async function startCluster(size: number, electionTimerMs = 1000): Promise<Cluster> {
  const directory = await mkdtemp(join(tmpdir(), 'ovsdb-raft-'));
  const servers: ClusterServer[] = [];
  for (let number = 1; number <= size; number++) {
    servers.push(await startServer(directory, number, electionTimerMs));
  }
  return {
    servers,
    leader: () => leaderOf(servers),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(servers.map((server) => server.kill()));
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function startServer(
  directory: string,
  number: number,
  electionTimerMs: number,
): Promise<ClusterServer> {
  const path = (suffix: string) => join(directory, `${number}.${suffix}`);
  const [file, own, first] = [path('db'), `unix:${path('raft')}`, `unix:${directory}/1.raft`];
  await run(
    number === 1
      ? ['ovsdb-tool', `--election-timer=${electionTimerMs}`, 'create-cluster', file, schemaFile, own] // prettier-ignore
      : ['ovsdb-tool', 'join-cluster', file, databaseName, own, first],
  );
  const [remote, controlPath] = [`unix:${path('sock')}`, path('ctl')];
  const start = async (): Promise<ServerProcess> => {
    const started = startServerProcess([`--unixctl=${controlPath}`, `--remote=p${remote}`, file]);
    await run(['ovsdb-client', '--timeout=20', 'wait', remote, databaseName, 'connected']);
    return started;
  };
  let server = await start();
  return {
    remote,
    controlPath,
    kill: () => server.kill(),
    pause: () => server.pause(),
    resume: () => server.resume(),
    restart: async () => {
      server = await start();
    },
    transferLeadership: async () => {
      const test = ['cluster/failure-test', 'transfer-leadership'];
      await run(['ovs-appctl', '--timeout=5', '-t', controlPath, ...test]);
    },
  };
}

async function leaderOf(servers: readonly ClusterServer[]): Promise<ClusterServer> {
  for (const server of servers) {
    const select = { op: 'select', table: 'Database', where: [], columns: ['name', 'leader'] };
    const transaction = JSON.stringify(['_Server', select]);
    // One that is dead or stopped does not lead.
    const query = ['--timeout=2', 'query', server.remote, transaction] as const;
    const reply = await run(['ovsdb-client', ...query]).catch(() => '');
    if (/"leader":true,"name":"OVN_Northbound"/.test(reply)) return server;
  }
  throw new Error('no server leads');
}
