import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startDaemon, whenReady, type Daemon } from '../process/daemon.ts';
import { run } from '../process/run.ts';
import { acceptsConnections } from './accepts-connections.ts';

export interface DatabaseServerOptions {
  /** What people call it, such as "central NB". */
  readonly name: string;
  /** Begins the file names: NAME.db, NAME.sock, NAME.ctl, NAME.log. */
  readonly fileName: string;
  readonly directory: string;
  readonly schemaFile: string;
  /** Besides the unix socket, such as "ptcp:0:127.0.0.1". */
  readonly remotes?: readonly string[];
  /** Put in front of the command, such as `ip netns exec central`. */
  readonly prefix?: readonly string[];
  /** Besides what tells it its directories. */
  readonly env?: Readonly<Record<string, string>>;
  readonly diesWithParent?: boolean;
}

export interface DatabaseServer {
  readonly daemon: Daemon;
  readonly socketPath: string;
  /** The port that the kernel chose for a "ptcp:0:…" remote. */
  readonly tcpPort?: number;
}

/** Starts an ovsdb-server; creates the database first when its file is missing. Ready when this returns. */
export async function startDatabaseServer(options: DatabaseServerOptions): Promise<DatabaseServer> {
  const { directory, fileName, prefix = [], remotes = [] } = options;
  const path = (suffix: string): string => join(directory, `${fileName}.${suffix}`);
  const [databasePath, socketPath, logPath] = [path('db'), path('sock'), path('log')];
  if (!existsSync(databasePath)) {
    await run(['ovsdb-tool', 'create', databasePath, options.schemaFile]);
  }
  // What a killed server left; ovsdb-server would replace it, but until then it could be taken for the new one.
  rmSync(socketPath, { force: true });
  const logStart = existsSync(logPath) ? statSync(logPath).size : 0;
  const daemon = await startDaemon({
    name: `${options.name} ovsdb-server`,
    argv: [
      ...commandWithPrefix(prefix, 'ovsdb-server'),
      '--no-chdir',
      `--unixctl=${path('ctl')}`,
      ...[`punix:${socketPath}`, ...remotes].map((remote) => `--remote=${remote}`),
      '-vsyslog:off',
      databasePath,
    ],
    env: { ...runDirectories(directory), ...options.env },
    logPath,
    ...(options.diesWithParent && { diesWithParent: true }),
  });
  await whenReady(daemon, () => acceptsConnections({ path: socketPath }));
  const tcpPort = remotes.some((remote) => remote.startsWith('ptcp:0:'))
    ? await whenReady(daemon, () => listeningPort(logPath, logStart))
    : undefined;
  return { daemon, socketPath, ...(tcpPort !== undefined && { tcpPort }) };
}

/** Every OVS and OVN program looks for its sockets, and keeps its logs, in the directories that these name. */
export function runDirectories(directory: string): Record<string, string> {
  return {
    OVS_RUNDIR: directory,
    OVN_RUNDIR: directory,
    OVS_LOGDIR: directory,
    OVN_LOGDIR: directory,
    OVS_DBDIR: directory,
    OVN_DBDIR: directory,
  };
}

export function commandWithPrefix(
  prefix: readonly string[],
  command: string,
): [string, ...string[]] {
  const [first, ...rest] = prefix;
  return first === undefined ? [command] : [first, ...rest, command];
}

/** A port that the kernel chose is known only from the server's log. */
function listeningPort(logPath: string, from: number): number | undefined {
  const log = readFileSync(logPath).subarray(from).toString('utf8');
  const port = /listening on port (\d+)/.exec(log)?.[1];
  return port === undefined ? undefined : Number(port);
}
