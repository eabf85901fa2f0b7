import { runDirectories } from '../database/database-server.ts';
import { run } from '../process/run.ts';

/** The name of the variable, in the environment of all that a lab runs, that says which lab it belongs to. */
export const labVariable = 'OVN_CONSOLE_LAB';

/** A machine of the lab: central, a hypervisor, a guest, or the public network that they are plugged into. */
export interface Host {
  readonly name: string;
  /** Where it lives; none in an unprivileged lab, where all hosts share the machine's own network. */
  readonly namespace?: string;
  /** Its /run/openvswitch, /run/ovn and more: sockets, databases, logs. */
  readonly runDirectory: string;
  readonly labDirectory: string;
}

/** What goes in front of a command so that it runs in the host's namespace. */
export function enter(host: Host): string[] {
  return host.namespace === undefined ? [] : ['ip', 'netns', 'exec', host.namespace];
}

export function environmentOf(host: Host): Record<string, string> {
  return { ...runDirectories(host.runDirectory), [labVariable]: host.labDirectory };
}

/** Runs a command on the host to its end; what it printed. */
export async function runOn(
  host: Host,
  argv: readonly string[],
  options: { timeoutMs?: number } = {},
): Promise<string> {
  const [command = 'true', ...parameters] = [...enter(host), ...argv];
  return run([command, ...parameters], { env: environmentOf(host), ...options });
}
