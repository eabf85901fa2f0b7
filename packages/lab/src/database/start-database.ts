import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess } from '../process/daemon.ts';
import { signalProcess } from '../process/process-identity.ts';
import { startDatabaseServer, type DatabaseServer } from './database-server.ts';
import { installedSchemaFile, type SchemaName } from './schema-file.ts';

export interface StartDatabaseOptions {
  readonly schema: SchemaName;
  /** A schema of one's own instead of the installed one. */
  readonly schemaFile?: string;
  /** Listens on 127.0.0.1 as well, on a port that the kernel chooses. */
  readonly listenTcp?: boolean;
}

/** One real ovsdb-server with an empty database, in a directory of its own. */
export interface Database extends AsyncDisposable {
  readonly directory: string;
  readonly socketPath: string;
  /** "unix:" and the socket's path. */
  readonly remote: string;
  /** "tcp:127.0.0.1:PORT" when asked to listen there; the same after a restart. */
  readonly tcpRemote: string | undefined;
  /** Of the server that runs now, or ran last. */
  readonly pid: number;
  /** SIGKILL: no goodbye to clients, no clean file. */
  kill(): Promise<void>;
  /** Starts the server again on what its file holds, after ending the running one if any. */
  restart(): Promise<void>;
  /** SIGSTOP: connections stay open and nothing is answered. */
  pause(): void;
  resume(): void;
  /** Ends the server and removes the directory. */
  stop(): Promise<void>;
}

/** Starts an ovsdb-server; the caller stops it, or `await using` does. It dies with this process. */
export async function startDatabase(options: StartDatabaseOptions): Promise<Database> {
  const directory = await mkdtemp(join(tmpdir(), `ovsdb-${options.schema}-`));
  const schemaFile = options.schemaFile ?? installedSchemaFile(options.schema);
  const start = (port: number): Promise<DatabaseServer> =>
    startDatabaseServer({
      name: options.schema,
      fileName: 'database',
      directory,
      schemaFile,
      remotes: options.listenTcp ? [`ptcp:${port}:127.0.0.1`] : [],
      diesWithParent: true,
    });
  try {
    return databaseOf(directory, await start(0), start);
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

function databaseOf(
  directory: string,
  first: DatabaseServer,
  start: (port: number) => Promise<DatabaseServer>,
): Database {
  let server = first;
  const { tcpPort } = first;
  const stop = async (): Promise<void> => {
    await endProcess(server.daemon.identity);
    await rm(directory, { recursive: true, force: true });
  };
  return {
    directory,
    socketPath: first.socketPath,
    remote: `unix:${first.socketPath}`,
    tcpRemote: tcpPort === undefined ? undefined : `tcp:127.0.0.1:${tcpPort}`,
    get pid() {
      return server.daemon.identity.pid;
    },
    kill: () => endProcess(server.daemon.identity, 'SIGKILL'),
    restart: async () => {
      await endProcess(server.daemon.identity);
      server = await start(tcpPort ?? 0);
    },
    pause: () => void signalProcess(server.daemon.identity, 'SIGSTOP'),
    resume: () => void signalProcess(server.daemon.identity, 'SIGCONT'),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
