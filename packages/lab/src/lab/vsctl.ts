import { runOn, type Host } from './host.ts';

/** Runs ovs-vsctl on a hypervisor, which waits until ovs-vswitchd has done what it says; what it printed. */
export async function vsctl(host: Host, ...parameters: readonly string[]): Promise<string> {
  return runOn(host, ['ovs-vsctl', '--timeout=20', ...parameters]);
}
