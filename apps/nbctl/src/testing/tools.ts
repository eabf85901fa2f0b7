import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { runProgram } from '../program.ts';

/** What somebody sees of a program that has run. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit status, or the signal that ended it. */
  readonly status: number | string;
}

/** An ovn-nbctl. */
export type Tool = (
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
) => Promise<Outcome>;

/** Nothing of the machine's, so that both see the same. */
const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/** Longer than any command line of the tests takes. */
const patienceMs = 10_000;

/** The installed ovn-nbctl. */
export const theirs: Tool = (argv, env) =>
  new Promise((resolve, reject) => {
    const child = spawn('/usr/bin/ovn-nbctl', argv, {
      env: { ...environment, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const hung = globalThis.setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(hung);
      resolve({ stdout, stderr, status: code ?? signal ?? '' });
    });
  });

/** Ours, in this process. */
export const ours: Tool = async (argv, env) => {
  let [stdout, stderr] = ['', ''];
  const ended = runProgram({
    argv,
    env: { ...environment, ...env },
    stdin: Readable.from([]),
    stdout: { write: (text) => void (stdout += text) },
    stderr: { write: (text) => void (stderr += text) },
  });
  const hung = new AbortController();
  const late = setTimeout(patienceMs, 'hung', { signal: hung.signal, ref: false });
  const status = await Promise.race([ended, late.catch(() => 'hung')]);
  hung.abort();
  return { stdout, stderr, status };
};
