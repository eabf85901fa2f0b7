import { existsSync } from 'node:fs';
import { run } from '../process/run.ts';
import type { LabMode } from './lab-state.ts';

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
