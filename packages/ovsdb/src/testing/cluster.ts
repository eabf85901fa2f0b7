import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@ovn-console/lab';
import { startServerProcess } from './server-process.ts';

const schemaFile = '/usr/share/ovn/ovn-nb.ovsschema';
const databaseName = 'OVN_Northbound';

interface ClusterServer {
  readonly remote: string;
  /** For ovs-appctl. */
  readonly controlPath: string;
  /** SIGKILL. */
  kill(): Promise<void>;
}

/** Real ovsdb-servers with one clustered Northbound database. */
export interface Cluster extends AsyncDisposable {
  readonly servers: readonly ClusterServer[];
  /** The server that leads now. */
  leader(): Promise<ClusterServer>;
}

/** Starts a raft cluster of that many servers on unix sockets in a directory of its own. */
export async function startCluster(size: number): Promise<Cluster> {
  const directory = await mkdtemp(join(tmpdir(), 'ovsdb-raft-'));
  const servers: ClusterServer[] = [];
  for (let number = 1; number <= size; number++) {
    servers.push(await startServer(directory, number));
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

async function startServer(directory: string, number: number): Promise<ClusterServer> {
  const path = (suffix: string) => join(directory, `${number}.${suffix}`);
  const [file, own, first] = [path('db'), `unix:${path('raft')}`, `unix:${directory}/1.raft`];
  await run(
    number === 1
      ? ['ovsdb-tool', 'create-cluster', file, schemaFile, own]
      : ['ovsdb-tool', 'join-cluster', file, databaseName, own, first],
  );
  const remote = `unix:${path('sock')}`;
  const server = startServerProcess([`--unixctl=${path('ctl')}`, `--remote=p${remote}`, file]);
  await run(['ovsdb-client', '--timeout=20', 'wait', remote, databaseName, 'connected']);
  return { remote, controlPath: path('ctl'), kill: server.kill };
}

async function leaderOf(servers: readonly ClusterServer[]): Promise<ClusterServer> {
  for (const server of servers) {
    const select = { op: 'select', table: 'Database', where: [], columns: ['name', 'leader'] };
    const transaction = JSON.stringify(['_Server', select]);
    const reply = await run(['ovsdb-client', 'query', server.remote, transaction]);
    if (/"leader":true,"name":"OVN_Northbound"/.test(reply)) return server;
  }
  throw new Error('no server leads');
}
