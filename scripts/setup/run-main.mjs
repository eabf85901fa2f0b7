import process from 'node:process';
import { endAll } from './child-processes.mjs';
import { Failure, messageOf } from './failure.mjs';

/**
 * Runs a script's main function: a failure, or a signal, ends every child and is told in one line with a non-zero exit.
 *
 * @param {string} name of the script
 * @param {(signal: AbortSignal) => Promise<number>} main given a signal that aborts when we are to end; gives the exit code
 * @param {() => Promise<void>} [takeDown] what is left to do in any case
 */
export async function runMain(name, main, takeDown = async () => {}) {
  const interruption = new AbortController();
  const interrupted = new Promise((resolve) => {
    for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
      process.on(signal, () => {
        interruption.abort();
        resolve(code);
      });
    }
    whenNpmEnds(() => process.emit('SIGHUP'));
  });
  const outcome = main(interruption.signal).catch((error) => {
    if (!interruption.signal.aborted) report(name, error);
    return 1;
  });
  const code = await Promise.race([outcome, interrupted]);
  try {
    await endAll();
    // With its children gone, and no new ones, main comes to its end too; well, if it was only waiting to be told.
    const ownCode = await outcome;
    await takeDown();
    process.exit(ownCode === 0 ? 0 : code);
  } catch (error) {
    report(name, error);
    process.exit(1);
  }
}

/**
 * A signal that ends npm may reach only the shell between npm and us: then we are left with another parent.
 *
 * @param {() => void} callback
 */
function whenNpmEnds(callback) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    callback();
  }, 500);
  watch.unref();
}

/**
 * @param {string} name
 * @param {unknown} error
 */
function report(name, error) {
  const expected = error instanceof Failure || !(error instanceof Error);
  process.stderr.write(`${name}: ${expected ? messageOf(error) : error.stack}\n`);
}
