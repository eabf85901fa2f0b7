import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { waitUntil } from '../wait-until.ts';
import {
  identifyProcess,
  isRunning,
  signalProcess,
  type ProcessIdentity,
} from './process-identity.ts';
import { searchPath } from './programs.ts';

export interface DaemonOptions {
  /** What people call it, such as "kvm1 ovs-vswitchd". */
  readonly name: string;
  readonly argv: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** Both of its outputs are appended here. */
  readonly logPath: string;
  /** Ends with this process, however that one ends; otherwise it outlives it. */
  readonly diesWithParent?: boolean;
}

export interface Daemon {
  readonly name: string;
  readonly logPath: string;
  readonly identity: ProcessIdentity;
}

class DaemonError extends Error {
  override readonly name = 'DaemonError';
}

/** Starts a program that stays in the foreground; it may not be ready yet: see {@link whenReady}. */
export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  const { name, logPath, diesWithParent = false } = options;
  const [command, ...parameters] = diesWithParent
    ? (['setpriv', '--pdeathsig', 'KILL', ...options.argv] as const)
    : options.argv;
  const log = openSync(logPath, 'a');
  try {
    // Its own session, so that Ctrl-C in our terminal leaves it to us to end it in order.
    const child = spawn(command, parameters, {
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, PATH: searchPath(), ...options.env },
    });
    child.unref();
    await once(child, 'spawn');
    const identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
    const daemon = { name, logPath };
    if (identity === undefined) throw endedEarly(daemon);
    return { ...daemon, identity };
  } catch (error) {
    if (error instanceof DaemonError) throw error;
    throw new DaemonError(`${name}: cannot start ${basename(command)}: ${messageOf(error)}`);
  } finally {
    closeSync(log);
  }
}

/** Waits for the daemon's condition, but not for a daemon that has ended: its last words are the error then. */
export async function whenReady<T>(
  daemon: Daemon,
  condition: () => T | Promise<T>,
): Promise<Exclude<T, undefined | false>> {
  return waitUntil(`${daemon.name} (log: ${daemon.logPath})`, async () => {
    const value = await condition();
    requireRunning(daemon);
    return value;
  });
}

/** Throws, with its last words, when the daemon has ended. */
export function requireRunning(daemon: Daemon): void {
  if (!isRunning(daemon.identity)) throw endedEarly(daemon);
}

/** Asks a process to end, insists after 5 s, and returns when it is gone. */
export async function endProcess(
  identity: ProcessIdentity,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<void> {
  if (!signalProcess(identity, signal)) return;
  // A stopped process would keep the signal waiting for ever.
  signalProcess(identity, 'SIGCONT');
  const gone = (timeoutMs: number): Promise<true> =>
    waitUntil(`process ${identity.pid} to end`, () => !isRunning(identity), { timeoutMs });
  await gone(5000).catch(() => {
    signalProcess(identity, 'SIGKILL');
    return gone(5000);
  });
}

function endedEarly(daemon: Pick<Daemon, 'name' | 'logPath'>): DaemonError {
  const lastWords = readFileSync(daemon.logPath, 'utf8').trim().split('\n').slice(-3).join(' / ');
  return new DaemonError(`${daemon.name} has ended: ${lastWords || 'it said nothing'}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
