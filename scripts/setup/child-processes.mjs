import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { repository } from './directories.mjs';
import { Failure, messageOf } from './failure.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * @typedef {object} SpawnOptions
 * @property {NodeJS.ProcessEnv} [env] beside this process's own
 * @property {'inherit' | 'pipe'} [output] inherit: straight to the terminal
 * @property {boolean} [takesDown] started even after `endAll`
 */

/** @type {Set<ChildProcess>} */
const running = new Set();

/** From here on nothing new is started but what takes things down. */
let ending = false;

/**
 * Starts a program in a process group of its own: Ctrl-C reaches us alone, and we end it, with all that it has
 * started, in good order.
 *
 * @param {readonly [string, ...string[]]} argv
 * @param {SpawnOptions} [options]
 */
export function start(argv, options = {}) {
  const { env = {}, output = 'pipe', takesDown = false } = options;
  if (ending && !takesDown) throw new Failure('interrupted');
  const [command, ...parameters] = argv;
  const child = spawn(command, parameters, {
    cwd: repository,
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end and returns what it wrote to stdout. Throws a `Failure` with its last lines.
 *
 * @param {readonly [string, ...string[]]} argv
 * @param {SpawnOptions & { onLine?: (line: string) => void }} [options] onLine: told each line of its stderr
 */
export async function run(argv, options = {}) {
  const child = start(argv, options);
  let stdout = '';
  let everything = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
    everything = (everything + text).slice(-4000);
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    everything = (everything + text).slice(-4000);
    if (options.onLine) text.trimEnd().split('\n').forEach(options.onLine);
  });
  const code = await exitCodeOf(child, argv[0]);
  if (code === 0) return stdout;
  const lastLines = everything.trim().split('\n').slice(-15).join('\n');
  throw new Failure(`${argv.join(' ')} failed (exit ${code})${lastLines && `:\n${lastLines}`}`);
}

/**
 * The exit code of a child that was started; 1 when a signal ended it.
 *
 * @param {ChildProcess} child
 * @param {string} name
 * @returns {Promise<number>}
 */
export async function exitCodeOf(child, name) {
  try {
    await once(child, 'close');
  } catch (error) {
    throw new Failure(`cannot run ${name}: ${messageOf(error)}`);
  }
  return child.exitCode ?? 1;
}

/**
 * Ends a child and all of its process group, by force after a while.
 *
 * @param {ChildProcess} child
 */
async function end(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  signalGroup(child.pid, 'SIGTERM');
  const patience = new AbortController();
  const late = delay(8000, 'late', { signal: patience.signal }).catch(() => 'ended');
  if ((await Promise.race([exited, late])) === 'late') {
    signalGroup(child.pid, 'SIGKILL');
    await exited;
  }
  patience.abort();
}

/** Ends every child that still runs, and lets no new one start. */
export async function endAll() {
  ending = true;
  await Promise.all([...running].map((child) => end(child)));
}

/**
 * @param {number} leader
 * @param {NodeJS.Signals} signal
 */
function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
  } catch {
    // It has ended meanwhile.
  }
}
