import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What a program took, from being spawned to its end. */
interface ProcessCost {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** The largest resident set. */
  readonly peakMiB: number;
}

export interface FinishedProcess extends ProcessCost {
  readonly output: string;
}

export interface MeasureOptions {
  /** Where the measuring program can put its result. */
  readonly directory: string;
  readonly timeoutMs: number;
  /** The output is wanted; otherwise it goes to /dev/null, and costs nobody anything. */
  readonly keepOutput?: boolean;
}

/** A program did not get to its end: too slow, or too large. */
export class GivenUpError extends Error {
  override readonly name = 'GivenUpError';
}

const time = '/usr/bin/time';
/** How GNU time says that a program was ended by SIGKILL. */
const killed = 128 + 9;
/** Should memory run out, this is what has to go, not somebody else's process. */
const diesFirst = ['choom', '-n', '1000', '--'] as const;
/** Neither outlives this process, nor does what is measured outlive `time`. */
export const diesWithParent = ['setpriv', '--pdeathsig', 'KILL'] as const;

/**
 * Runs a program to its end under GNU time. A child's peak memory must not be read from a Node
 * parent: the kernel counts what the parent's image had before `exec` as the child's own.
 * @throws GivenUpError when it has not ended within the timeout, or memory ran out; Error when it
 *   fails.
 */
export async function measureProcess(
  argv: readonly string[],
  { directory, timeoutMs, keepOutput = false }: MeasureOptions,
): Promise<FinishedProcess> {
  if (!existsSync(time)) throw new Error(`${time} is missing: apt-get install time`);
  const report = join(directory, 'time');
  const [command, ...rest] = diesWithParent;
  const measured = [
    time,
    '-q',
    '-o',
    report,
    '-f',
    '%M %U %S',
    ...diesWithParent,
    ...diesFirst,
    ...argv,
  ];
  const startedAt = performance.now();
  const child = spawn(command, [...rest, ...measured], {
    stdio: ['ignore', keepOutput ? 'pipe' : 'ignore', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  const output = child.stdout === null ? '' : text(child.stdout);
  const errors = child.stderr === null ? '' : text(child.stderr);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve).once('error', reject);
  });
  const wallMs = performance.now() - startedAt;
  if (child.killed) throw new GivenUpError(`not done after ${timeoutMs / 1000} s`);
  if (code === killed) throw new GivenUpError('killed: no memory left');
  if (code !== 0) throw new Error(`${argv.join(' ')}: exit code ${code}: ${(await errors).trim()}`);
  const [peakKiB = 0, user = 0, system = 0] = (await readFile(report, 'utf8'))
    .split(' ')
    .map(Number);
  return { output: await output, wallMs, cpuMs: (user + system) * 1000, peakMiB: peakKiB / 1024 };
}
