import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { acceptsConnections } from '../database/accepts-connections.ts';
import { whenReady } from '../process/daemon.ts';
import { run } from '../process/run.ts';
import { startHostDaemon } from './host-daemon.ts';
import { enter, environmentOf, type Host } from './host.ts';
import { updateLabState } from './lab-state.ts';

/** How to log in to a host of the lab from the machine that it runs on. */
export interface SshAccess {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly privateKeyPath: string;
}

const sshd = '/usr/sbin/sshd';

/** Whether this machine has what SSH to the lab's hosts takes. */
export function sshIsInstalled(): boolean {
  return [sshd, '/usr/bin/socat', '/usr/bin/ssh-keygen'].every((path) => existsSync(path));
}

/** The key that opens every host of the lab. */
function labKeyPath(labDirectory: string): string {
  return join(labDirectory, 'id_ed25519');
}

export async function createLabKey(labDirectory: string): Promise<void> {
  await createKey(labKeyPath(labDirectory), 'ovn-console lab');
}

export function sshAccess(host: Host, port: number): SshAccess {
  return {
    host: '127.0.0.1',
    port,
    user: userInfo().username,
    privateKeyPath: labKeyPath(host.labDirectory),
  };
}

/** Starts the host's sshd and the forwarder that leads to it from 127.0.0.1; notes its port in the lab's state. */
export async function startSshDaemon(host: Host): Promise<void> {
  const configuration = await writeConfiguration(host);
  if (host.namespace === undefined) {
    // No network to listen on but the machine's own: the forwarder starts an sshd for each connection.
    await startForwarder(host, [sshd, '-i', '-f', configuration]);
    return;
  }
  // sshd insists on this directory; Debian's own service would create it.
  await mkdir('/run/sshd', { recursive: true });
  const command = [sshd, '-D', '-e', '-f', configuration] as const;
  const daemon = await startHostDaemon(host, [...command], { program: 'sshd' });
  await whenReady(daemon, async () =>
    (await readFile(daemon.logPath, 'utf8')).includes('Server listening'),
  );
  await startForwarder(host, [...enter(host), 'socat', 'STDIO', 'TCP4:127.0.0.1:22']);
}

async function startForwarder(host: Host, command: readonly string[]): Promise<void> {
  // Through a variable and a shell's eval, because socat would take the command's colons and commas for its own.
  const quoted = command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const daemon = await startHostDaemon(
    // The forwarder itself is on the machine's own network, where the console is.
    withoutNamespace(host),
    [
      'socat',
      '-d',
      '-d',
      'TCP4-LISTEN:0,bind=127.0.0.1,fork',
      'SYSTEM:eval \\"exec $FORWARD_TO\\"',
    ],
    { program: 'ssh-forwarder', env: { FORWARD_TO: quoted } },
  );
  const port = await whenReady(daemon, async () => {
    const log = await readFile(daemon.logPath, 'utf8');
    return /listening on AF=2 127\.0\.0\.1:(\d+)/.exec(log)?.[1];
  });
  await whenReady(daemon, () => acceptsConnections({ host: '127.0.0.1', port: Number(port) }));
  updateLabState(host.labDirectory, ({ sshPorts }) => ({
    sshPorts: { ...sshPorts, [host.name]: Number(port) },
  }));
}

function withoutNamespace({ namespace: _namespace, ...host }: Host): Host {
  return host;
}

async function writeConfiguration(host: Host): Promise<string> {
  const path = (name: string): string => join(host.runDirectory, name);
  await createKey(path('ssh_host_ed25519_key'), host.name);
  const environment = Object.entries(environmentOf(host)).map(
    ([name, value]) => `${name}=${value}`,
  );
  const lines = [
    'ListenAddress 0.0.0.0:22',
    `HostKey ${path('ssh_host_ed25519_key')}`,
    `AuthorizedKeysFile ${labKeyPath(host.labDirectory)}.pub`,
    // The key lies in a checkout, whose directories may be writable by a group.
    'StrictModes no',
    'PermitRootLogin prohibit-password',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    `UsePAM ${(await accountIsLocked()) ? 'yes' : 'no'}`,
    'AllowTcpForwarding yes',
    'AllowStreamLocalForwarding yes',
    'PidFile none',
    'Subsystem sftp internal-sftp',
    // So that ovs-vsctl and its like find this host's sockets after a login.
    `SetEnv ${environment.join(' ')}`,
  ];
  await writeFile(path('sshd_config'), `${lines.join('\n')}\n`);
  return path('sshd_config');
}

/** sshd turns away an account whose password is locked, unless PAM decides: see sshd(8), ALLOWED USERS. */
async function accountIsLocked(): Promise<boolean> {
  const shadow = await readFile('/etc/shadow', 'utf8').catch(() => '');
  const entry = shadow.split('\n').find((line) => line.startsWith(`${userInfo().username}:`));
  return entry?.split(':')[1]?.startsWith('!') ?? false;
}

async function createKey(path: string, comment: string): Promise<void> {
  await run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', comment, '-f', path]);
}
