import { existsSync } from 'node:fs';
import { run } from '../process/run.ts';
import type { Host } from './host.ts';

/** One end of a virtual cable. */
export interface CableEnd {
  readonly host: Host;
  readonly interfaceName: string;
  readonly mac?: string;
}

/** Whether a named namespace exists: see ip-netns(8). */
export function namespaceExists(name: string): boolean {
  return existsSync(`/run/netns/${name}`);
}

/** Creates the host's namespace, with its loopback up. */
export async function createNamespace(host: Host): Promise<void> {
  const { namespace } = host;
  if (namespace === undefined) return;
  await run(['ip', 'netns', 'add', namespace]);
  await ip(host, 'link', 'set', 'lo', 'up');
}

/** Runs ip(8) on the interfaces and addresses of a host. */
export async function ip(host: Host, ...parameters: readonly string[]): Promise<string> {
  const { namespace } = host;
  if (namespace === undefined) throw new Error(`${host.name} has no network of its own`);
  return run(['ip', '-n', namespace, ...parameters]);
}

/** Connects two hosts. The cable comes into being inside their namespaces: the machine's own network never sees it. */
export async function connectHosts(one: CableEnd, other: CableEnd): Promise<void> {
  await run(['ip', 'link', 'add', ...endOf(one), 'type', 'veth', 'peer', ...endOf(other)]);
  for (const { host, interfaceName } of [one, other]) {
    await turnOffTransmitChecksums(host, interfaceName);
    await ip(host, 'link', 'set', interfaceName, 'up');
  }
}

/**
 * Without this pings pass and TCP hangs: the userspace datapath forwards packets whose checksum the kernel has left for a
 * network card to fill in, and there is none.
 */
export async function turnOffTransmitChecksums(host: Host, interfaceName: string): Promise<void> {
  const { namespace = '' } = host;
  await run(['ip', 'netns', 'exec', namespace, 'ethtool', '-K', interfaceName, 'tx', 'off']);
}

function endOf({ host, interfaceName, mac }: CableEnd): string[] {
  const address = mac === undefined ? [] : ['address', mac];
  return ['name', interfaceName, ...address, 'netns', host.namespace ?? ''];
}
