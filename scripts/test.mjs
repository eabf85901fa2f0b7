// `npm test`: every check and test, from a fresh clone; `npm test -- unit` for a part. Ends with "N passed, N failed".
import { existsSync } from 'node:fs';
import process from 'node:process';
import { build } from './setup/build.mjs';
import { Failure, messageOf } from './setup/failure.mjs';
import { requireNode } from './setup/node-version.mjs';
import { installPackages } from './setup/npm-packages.mjs';
import { say, step } from './setup/progress.mjs';
import { runMain } from './setup/run-main.mjs';
import {
  installSystemPackages,
  ovnPrograms,
  searchPath,
  sshPrograms,
} from './setup/system-packages.mjs';
import { cleanLabs } from './start/lab.mjs';
import { failureLines, lastWords } from './test/failures.mjs';
import { parts } from './test/runners.mjs';
import { sum } from './test/tally.mjs';
import { createTemporaryDirectory, removeTemporaryDirectory } from './test/temporary-directory.mjs';

/** @type {string | undefined} */
let temporary;

async function main() {
  requireNode();
  const names = chosenParts(process.argv.slice(2));
  await installPackages();
  await installSystemPackages(programsFor(names));
  const built = await buildTally();
  await cleanLabs();
  temporary = createTemporaryDirectory();
  process.env.TMPDIR = temporary;
  process.env.PATH = searchPath();
  /** @type {import('./test/tally.mjs').Tally[]} */
  const tallies = [built];
  for (const name of names) {
    const run = parts[name];
    if (run === undefined) continue;
    const reports = temporary;
    tallies.push(await step(name, () => run(reports)));
  }
  const { passed, failed } = sum(tallies);
  await takeDown();
  failureLines(failed).forEach(say);
  say(`${passed} passed, ${failed.length} failed`);
  return failed.length === 0 && passed > 0 ? 0 : 1;
}

/** The build counts only when it fails: what does not need it is tested all the same. */
async function buildTally() {
  try {
    await build();
    return { passed: 0, failed: [] };
  } catch (error) {
    say(messageOf(error));
    return { passed: 0, failed: [{ title: 'build', message: lastWords(messageOf(error)) }] };
  }
}

/** @param {string[]} argv */
function chosenParts(argv) {
  const all = Object.keys(parts);
  const unknown = argv.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    throw new Failure(`there is no part "${unknown}": ${all.join(', ')}`);
  }
  return argv.length === 0 ? all : all.filter((name) => argv.includes(name));
}

/** @param {string[]} names of parts */
function programsFor(names) {
  const onlyUnit = names.every((name) => name === 'unit');
  const browser = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const needsBrowser = names.includes('e2e') && !existsSync(browser);
  return {
    ...(onlyUnit ? {} : { ...ovnPrograms, ...sshPrograms }),
    ...(needsBrowser ? { chromium: 'chromium' } : {}),
  };
}

async function takeDown() {
  if (temporary === undefined) return;
  const directory = temporary;
  temporary = undefined;
  await cleanLabs();
  await removeTemporaryDirectory(directory);
}

await runMain('test', main, takeDown);
