import { startDatabase, type Database } from '../database/start-database.ts';
import { runDirectories } from '../database/database-server.ts';
import { endProcess, requireRunning, startDaemon, type Daemon } from '../process/daemon.ts';
import { run } from '../process/run.ts';

/** OVN's central node without a network under it: NB, SB and ovn-northd between them. */
export interface Central extends AsyncDisposable {
  readonly northbound: Database;
  readonly southbound: Database;
  readonly northboundRemote: string;
  readonly southboundRemote: string;
  /** Runs ovn-nbctl here; what it printed. */
  nbctl(...parameters: readonly string[]): Promise<string>;
  /** Runs ovn-sbctl here; what it printed. */
  sbctl(...parameters: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

export interface StartCentralOptions {
  /** NB and SB listen on 127.0.0.1 as well, on ports that the kernel chooses. */
  readonly listenTcp?: boolean;
}

/** Starts NB, SB and ovn-northd on unix sockets; northd has caught up when this returns. */
export async function startCentral(options: StartCentralOptions = {}): Promise<Central> {
  const northbound = await startDatabase({ schema: 'nb', ...options });
  try {
    const southbound = await startDatabase({ schema: 'sb', ...options });
    try {
      return await startNorthd(northbound, southbound);
    } catch (error) {
      await southbound.stop();
      throw error;
    }
  } catch (error) {
    await northbound.stop();
    throw error;
  }
}

async function startNorthd(northbound: Database, southbound: Database): Promise<Central> {
  const nbctl = (...parameters: readonly string[]): Promise<string> =>
    run(['ovn-nbctl', `--db=${northbound.remote}`, ...parameters]);
  const sbctl = (...parameters: readonly string[]): Promise<string> =>
    run(['ovn-sbctl', `--db=${southbound.remote}`, ...parameters]);
  await Promise.all([nbctl('init'), sbctl('init')]);
  const northd = await startDaemon({
    name: 'ovn-northd',
    argv: northdCommand(northbound.remote, southbound.remote),
    env: runDirectories(northbound.directory),
    logPath: `${northbound.directory}/northd.log`,
    diesWithParent: true,
  });
  const stop = (): Promise<void> => stopAll(northd, [northbound, southbound]);
  try {
    await nbctl('--wait=sb', '--timeout=20', 'sync');
  } catch (error) {
    await endProcess(northd.identity);
    throw error;
  }
  return {
    northbound,
    southbound,
    northboundRemote: northbound.remote,
    southboundRemote: southbound.remote,
    nbctl: async (...parameters) => orLastWords(northd, nbctl(...parameters)),
    sbctl: async (...parameters) => orLastWords(northd, sbctl(...parameters)),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** A command may have failed, or waited in vain, because ovn-northd has died: then that is the error. */
async function orLastWords(northd: Daemon, command: Promise<string>): Promise<string> {
  return command.catch((error: unknown) => {
    requireRunning(northd);
    throw error;
  });
}

async function stopAll(northd: Daemon, databases: readonly Database[]): Promise<void> {
  await endProcess(northd.identity);
  await Promise.all(databases.map((database) => database.stop()));
}

/** ovn-northd in the foreground. */
export function northdCommand(
  northboundRemote: string,
  southboundRemote: string,
): [string, ...string[]] {
  return [
    'ovn-northd',
    '--no-chdir',
    '--pidfile',
    `--ovnnb-db=${northboundRemote}`,
    `--ovnsb-db=${southboundRemote}`,
    '-vsyslog:off',
  ];
}
