import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { run } from './child-processes.mjs';
import { Failure } from './failure.mjs';
import { say, step } from './progress.mjs';

/**
 * Programs by the package that has them on Debian and Ubuntu.
 *
 * @typedef {Readonly<Record<string, string>>} Programs
 */

/** What the lab cannot do without. @type {Programs} */
export const ovnPrograms = {
  'ovsdb-server': 'openvswitch-switch',
  'ovs-vswitchd': 'openvswitch-switch',
  'ovn-northd': 'ovn-central',
  'ovn-controller': 'ovn-host',
  'ovn-nbctl': 'ovn-common',
  ip: 'iproute2',
  ethtool: 'ethtool',
  ping: 'iputils-ping',
  setpriv: 'util-linux',
};

/** What reaching the lab's hosts over SSH takes. @type {Programs} */
export const sshPrograms = {
  sshd: 'openssh-server',
  'ssh-keygen': 'openssh-client',
  socat: 'socat',
};

/** PATH with the directories of daemons, which it lacks on Debian after a plain `su`. */
export function searchPath() {
  const own = process.env.PATH?.split(':') ?? [];
  return [...new Set([...own, '/usr/local/sbin', '/usr/sbin', '/sbin'])].join(':');
}

/**
 * @param {Programs} programs
 * @returns {string[]} those that are not on this machine
 */
export function missingPrograms(programs) {
  const directories = searchPath().split(':');
  return Object.keys(programs).filter(
    (name) => !directories.some((directory) => isProgram(join(directory, name))),
  );
}

/** Whether this machine lets us install packages: root on Debian, Ubuntu or a relative. */
export function canInstall() {
  return process.getuid?.() === 0 && isDebian() && existsSync('/usr/bin/apt-get');
}

/**
 * Installs the packages of the programs that are missing.
 *
 * @param {Programs} programs
 */
export async function installSystemPackages(programs) {
  const missing = missingPrograms(programs);
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((name) => programs[name] ?? name))];
  if (!canInstall()) {
    throw new Failure(`${missing.join(', ')} missing: install ${packages.join(', ')}`);
  }
  await step(`packages of the distribution (apt-get install ${packages.join(' ')})`, async () => {
    await withoutStartingServices(async () => {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await run(['apt-get', 'update', '-qq'], { env }).catch(() => say('  apt-get update failed'));
      await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages], {
        env,
      });
    });
  });
}

/**
 * Debian starts a package's daemons when it is installed, unless this file says no: the lab brings daemons of its own, in
 * their own namespaces.
 *
 * @param {() => Promise<void>} work
 */
async function withoutStartingServices(work) {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return work();
  const remove = () => rmSync(policy, { force: true });
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  process.once('exit', remove);
  try {
    await work();
  } finally {
    remove();
    process.off('exit', remove);
  }
}

function isDebian() {
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
  } catch {
    return false;
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
