import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { runProgram } from '../program.ts';

/** What somebody sees of a program that has run. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit status, as a shell has it: of a program that a signal ended, 128 and the signal. */
  readonly status: number | 'hung';
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
    let status: 'hung' | undefined;
    const late = globalThis.setTimeout(() => {
      status = 'hung';
      child.kill('SIGKILL');
    }, patienceMs);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(late);
      const ended = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
      resolve({ stdout, stderr, status: status ?? ended });
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
  const late = setTimeout(patienceMs, 'hung' as const, { signal: hung.signal, ref: false });
  const status = await Promise.race([ended, late]);
  hung.abort();
  return { stdout, stderr, status };
};
