import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { exitCodeOf, start } from '../setup/child-processes.mjs';
import { packageProgram, repository } from '../setup/directories.mjs';
import { say } from '../setup/progress.mjs';
import { lastWords } from './failures.mjs';
import { playwrightTally } from './playwright-tally.mjs';
import { sum, withExitCode } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * The parts of `npm test` in their order; each is given a directory for its reports.
 *
 * @type {Readonly<Record<string, (reports: string) => Promise<Tally>>>}
 */
export const parts = {
  check: runChecks,
  unit: (reports) => runVitest('unit', reports),
  integration: (reports) => runVitest('integration', reports),
  e2e: runPlaywright,
};

const quiet = { TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' };

/** Each step of `npm run check` counts as one test. */
async function runChecks() {
  /** @type {{ scripts: Record<string, string> }} */
  const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const names = Object.keys(scripts).filter((name) => name.startsWith('check:'));
  /** @type {Tally[]} */
  const tallies = [];
  for (const name of ['check:types', ...names]) tallies.push(await runCheck(name));
  return sum(tallies);
}

/**
 * @param {string} name
 * @returns {Promise<Tally>}
 */
async function runCheck(name) {
  // Types are checked package by package, which is turbo's to know.
  const child = start(
    name === 'check:types'
      ? [packageProgram('turbo'), 'run', name, '--output-logs=errors-only']
      : ['npm', 'run', '--silent', name],
    { env: quiet },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
      process.stdout.write(text);
    });
  }
  const exitCode = await exitCodeOf(child, name);
  say(exitCode === 0 ? `  passed: ${name}` : `  FAILED: ${name}`);
  if (exitCode === 0) return { passed: 1, failed: [] };
  return { passed: 0, failed: [{ title: name, message: lastWords(output) }] };
}

/**
 * @param {string} project of vitest.config.ts
 * @param {string} reports
 */
async function runVitest(project, reports) {
  const report = join(reports, `${project}.json`);
  const exitCode = await runInherited([packageProgram('vitest'), 'run', '--project', project], {
    // Read by vitest.config.ts.
    VITEST_TALLY_FILE: report,
  });
  return withExitCode(project, readReport(report, asTally), exitCode);
}

/** @param {string} reports */
async function runPlaywright(reports) {
  const report = join(reports, 'e2e.json');
  const exitCode = await runInherited(
    [
      packageProgram('playwright'),
      'test',
      '--config',
      'e2e/playwright.config.ts',
      '--reporter=list,json',
    ],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  return withExitCode('e2e', readReport(report, playwrightTally), exitCode);
}

/**
 * @param {[string, ...string[]]} argv
 * @param {NodeJS.ProcessEnv} env
 */
async function runInherited(argv, env) {
  return exitCodeOf(start(argv, { output: 'inherit', env: { ...quiet, ...env } }), argv[0]);
}

/**
 * TallyReporter writes it as it is.
 *
 * @param {Tally} tally
 */
function asTally(tally) {
  return tally;
}

/**
 * @template T
 * @param {string} path
 * @param {(report: T) => Tally} tallyOf
 */
function readReport(path, tallyOf) {
  if (!existsSync(path)) return undefined;
  try {
    return tallyOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
