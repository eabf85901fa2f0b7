import { join } from 'node:path';
import { commandWithPrefix, startDatabaseServer } from '../database/database-server.ts';
import { installedSchemaFile, type SchemaName } from '../database/schema-file.ts';
import { startDaemon, type Daemon } from '../process/daemon.ts';
import { enter, environmentOf, type Host } from './host.ts';
import { recordProcess } from './lab-state.ts';

export interface HostDaemonOptions {
  /** What it is called among the lab's processes, if not by its command. */
  readonly program?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a program on the host, to run until the lab is taken down. */
export async function startHostDaemon(
  host: Host,
  argv: readonly [string, ...string[]],
  options: HostDaemonOptions = {},
): Promise<Daemon> {
  const [command, ...parameters] = argv;
  const { program = command, env = {} } = options;
  const daemon = await startDaemon({
    name: `${host.name} ${program}`,
    argv: [...commandWithPrefix(enter(host), command), ...parameters],
    env: { ...environmentOf(host), ...env },
    logPath: join(host.runDirectory, `${program}.log`),
  });
  recordProcess(host.labDirectory, { host: host.name, program, identity: daemon.identity });
  return daemon;
}

export interface HostDatabase {
  readonly schema: SchemaName;
  /** Of its files, without a suffix: the name that the other programs look for by default. */
  readonly fileName: string;
  /** Besides its unix socket, such as "ptcp:6641:0.0.0.0". */
  readonly remotes?: readonly string[];
}

/** Starts, or after a crash restarts, an ovsdb-server on the host; accepts connections when this returns. */
export async function startHostDatabase(host: Host, database: HostDatabase): Promise<void> {
  const { fileName, schema, remotes = [] } = database;
  const { daemon } = await startDatabaseServer({
    name: `${host.name} ${schema}`,
    fileName,
    directory: host.runDirectory,
    schemaFile: installedSchemaFile(schema),
    remotes,
    prefix: enter(host),
    env: environmentOf(host),
  });
  recordProcess(host.labDirectory, {
    host: host.name,
    program: databaseProgram(schema),
    identity: daemon.identity,
  });
}

/** What a database's server is called among the lab's processes. */
export function databaseProgram(schema: SchemaName): string {
  return `ovsdb-server ${schema}`;
}
