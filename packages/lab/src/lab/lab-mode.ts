import { existsSync } from 'node:fs';
import { missingPrograms } from '../process/programs.ts';
import { run } from '../process/run.ts';
import type { LabMode } from './lab-state.ts';

const ovn = [
  'ovsdb-server',
  'ovsdb-tool',
  'ovs-vswitchd',
  'ovs-vsctl',
  'ovn-northd',
  'ovn-nbctl',
  'ovn-sbctl',
  'ovn-controller',
];

const networking = ['ip', 'ethtool', 'ping'];

/** Namespaces where this process may create them (with the tap device that the userspace datapath needs). */
export async function detectMode(): Promise<LabMode> {
  if (process.getuid?.() !== 0 || !existsSync('/dev/net/tun')) return 'unprivileged';
  try {
    await run(['unshare', '--net', '--mount', 'true']);
    return 'namespaces';
  } catch {
    return 'unprivileged';
  }
}

/** Throws, naming what is missing and how to get it, when the lab cannot come up for want of programs. */
export function requirePrograms(mode: LabMode): void {
  const missing = missingPrograms(mode === 'namespaces' ? [...ovn, ...networking] : ovn);
  if (missing.length === 0) return;
  throw new Error(
    `the lab needs OVN and finds no ${missing.join(', ')} ` +
      '(Debian, Ubuntu: apt-get install ovn-central ovn-host iproute2 ethtool iputils-ping)',
  );
}
