import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { enter, environmentOf, type Host } from '../lab/host.ts';
import { searchPath } from '../process/programs.ts';

/** Runs a command on a host with this terminal as its own, and ends as it ends. */
export async function runAttached(host: Host, command: readonly string[]): Promise<void> {
  const [first = 'true', ...parameters] = [...enter(host), ...command];
  const child = spawn(first, parameters, {
    stdio: 'inherit',
    env: { ...process.env, PATH: searchPath(), ...environmentOf(host) },
  });
  await once(child, 'exit');
  process.exitCode = child.exitCode ?? 1;
}
