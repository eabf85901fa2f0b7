import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fingerprintOf } from './fingerprint.ts';

const execute = promisify(execFile);

/** A real sshd on 127.0.0.1 for tests, with a configuration, host key and user key of its own. */
export interface TestSshd extends AsyncDisposable {
  readonly port: number;
  readonly user: string;
  readonly privateKeyPath: string;
  readonly directory: string;
  /** Of its present host key. */
  readonly fingerprint: () => Promise<string>;
  /** Ends the daemon and every connection. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port; with `newHostKey` as a reinstalled host would. */
  readonly start: (options?: { newHostKey: boolean }) => Promise<void>;
}

export async function startSshd(): Promise<TestSshd> {
  const directory = await mkdtemp(join(tmpdir(), 'ovn-console-sshd-'));
  const path = (name: string) => join(directory, name);
  const port = await freePort();
  let daemon: ChildProcess | undefined;
  const start = async ({ newHostKey } = { newHostKey: false }) => {
    if (newHostKey) await createKey(path('host_key'));
    daemon = await startDaemon(path('sshd_config'));
  };
  const kill = async () => {
    if (daemon) await endWithChildren(daemon);
    daemon = undefined;
  };
  await createKey(path('host_key'));
  await createKey(path('user_key'));
  await writeFile(path('sshd_config'), configurationOf(path, port, await accountIsLocked()));
  await start();
  return {
    port,
    user: userInfo().username,
    privateKeyPath: path('user_key'),
    directory,
    fingerprint: async () => fingerprintOf(await publicKeyAt(path('host_key.pub'))),
    kill,
    start,
    [Symbol.asyncDispose]: async () => {
      await kill();
      await rm(directory, { recursive: true });
    },
  };
}

function configurationOf(path: (name: string) => string, port: number, locked: boolean): string {
  return [
    `ListenAddress 127.0.0.1:${port}`,
    `HostKey ${path('host_key')}`,
    `AuthorizedKeysFile ${path('user_key.pub')}`,
    'StrictModes no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    `UsePAM ${locked ? 'yes' : 'no'}`,
    'PidFile none',
  ].join('\n');
}

/** Without PAM, sshd turns away an account whose password is locked: sshd(8), LOGIN PROCESS. */
async function accountIsLocked(): Promise<boolean> {
  const shadow = await readFile('/etc/shadow', 'utf8').catch(() => '');
  return shadow.split('\n').some((line) => line.startsWith(`${userInfo().username}:!`));
}

async function createKey(path: string): Promise<void> {
  await rm(path, { force: true });
  await execute('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path]);
}

async function publicKeyAt(path: string): Promise<Buffer> {
  const [, key = ''] = (await readFile(path, 'utf8')).split(' ');
  return Buffer.from(key, 'base64');
}

async function startDaemon(configuration: string): Promise<ChildProcess> {
  // sshd refuses to start without it; Debian's service creates it.
  await mkdir('/run/sshd', { recursive: true });
  const daemon = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', configuration], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  for await (const line of daemon.stderr) {
    if (String(line).includes('Server listening')) break;
  }
  if (daemon.exitCode !== null) throw new Error('sshd ended at once');
  return daemon;
}

/** The processes that serve connections have sessions of their own, so each is ended by its pid. */
async function endWithChildren(daemon: ChildProcess): Promise<void> {
  if (daemon.pid === undefined || daemon.exitCode !== null) return;
  const ended = once(daemon, 'exit');
  for (const pid of await descendants(daemon.pid)) endIfThere(pid);
  daemon.kill('SIGKILL');
  await ended;
}

/** A process whose connection is closed may be about to end by itself. */
function endIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!isGone) throw error;
  }
}

async function descendants(pid: number): Promise<number[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const children = list.split(' ').filter(Boolean).map(Number);
  return [...children, ...(await Promise.all(children.map(descendants))).flat()];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
