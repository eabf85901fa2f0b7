import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { run } from '../setup/child-processes.mjs';
import { repository } from '../setup/directories.mjs';
import { Failure } from '../setup/failure.mjs';
import { say, step } from '../setup/progress.mjs';

/**
 * What the lab says of itself: LabSummary in packages/lab.
 *
 * @typedef {object} LabSummary
 * @property {string} mode
 * @property {string} northboundRemote
 * @property {string} southboundRemote
 * @property {{ host: string, port: number, user: string, privateKeyPath: string }} [ssh]
 */

/** @type {[string, ...string[]]} */
export const labCommandLine = [process.execPath, '--import', 'tsx', 'packages/lab/src/cli/main.ts'];

let labId = 'oc';

/**
 * Brings the lab up, after taking down what a crash has left.
 *
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<LabSummary>}
 */
export async function bringLabUp({ empty, hypervisors }) {
  const name = empty ? 'the empty lab' : 'the lab with the reference network';
  return step(name, async () => {
    labId = freeLabId();
    const parameters = ['--id', labId, 'up', '--json', '--hypervisors', String(hypervisors)];
    // The lab is ours: one that we leave behind in a crash is taken down by the next start.
    const owner = ['--owner', String(process.pid)];
    let lastLine = '';
    const onLine = (/** @type {string} */ line) => {
      lastLine = line;
      if (!line.startsWith('lab: ')) say(`    ${line}`);
    };
    /** @type {[string, ...string[]]} */
    const argv = [...labCommandLine, ...parameters, ...owner, ...(empty ? ['--empty'] : [])];
    const printed = await run(argv, { onLine }).catch((error) => {
      throw lastLine.startsWith('lab: ') ? new Failure(lastLine) : error;
    });
    return JSON.parse(printed);
  });
}

/** Namespaces are the machine's: another checkout's lab may have the first names. */
function freeLabId() {
  return ['oc', 'oc2', 'oc3', 'oc4', 'oc5'].find(isFree) ?? 'oc';
}

/** @param {string} id */
function isFree(id) {
  return !existsSync(`/run/netns/${id}-public`) && !existsSync(join(repository, '.lab', id));
}

/** Takes the lab down, leaving no process or namespace. */
export async function takeLabDown() {
  await run([...labCommandLine, '--id', labId, 'down'], { takesDown: true });
}

/** Takes down what crashes have left behind. */
export async function cleanLabs() {
  if (!existsSync(join(repository, '.lab'))) return;
  const printed = await run([...labCommandLine, 'clean'], { takesDown: true });
  if (printed) say(printed.trimEnd());
}
