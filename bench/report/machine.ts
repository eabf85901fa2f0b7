import { cpus, release, totalmem } from 'node:os';
import { readFile } from 'node:fs/promises';
import { run } from '@ovn-console/lab';

/** What the figures depend on: hardware and versions. */
export interface Machine {
  readonly cpu: string;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
  readonly chromium?: string;
  readonly python?: string;
  readonly ovn: string;
  readonly ovs: string;
  readonly commit: string;
  /** Processes ready to run over the last minute, before measuring: an idle machine has near 0. */
  readonly load: string;
}

/** @param others versions of what only some benchmarks use */
export async function describeMachine(
  others: Pick<Machine, 'chromium' | 'python'> = {},
): Promise<Machine> {
  const processors = cpus();
  const [ovn, ovs] = await Promise.all([
    versionOf(['ovn-nbctl', '--version']),
    versionOf(['ovsdb-server', '--version']),
  ]);
  return {
    cpu: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${await distribution()}, Linux ${release()}`,
    node: process.version,
    ...others,
    ovn,
    ovs,
    commit: await run(['git', 'rev-parse', '--short', 'HEAD']).catch(() => 'unknown'),
    load: (await readFile('/proc/loadavg', 'utf8')).split(' ')[0] ?? 'unknown',
  };
}

async function versionOf(argv: [string, ...string[]]): Promise<string> {
  const [line = ''] = (await run(argv)).split('\n');
  return /\d[\w.]*$/.exec(line)?.[0] ?? line;
}

async function distribution(): Promise<string> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^PRETTY_NAME="(.*)"$/m.exec(text)?.[1] ?? 'unknown system';
}
