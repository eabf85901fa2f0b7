import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodeOf, start } from '../setup/child-processes.mjs';
import { packageProgram, repository } from '../setup/directories.mjs';
import { say } from '../setup/progress.mjs';
import { playwrightTally, sum, vitestTally, withExitCode } from './tally.mjs';

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

/** Each step of `npm run check` counts as one test. */
async function runChecks() {
  /** @type {{ scripts: Record<string, string> }} */
  const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const names = Object.keys(scripts).filter((name) => name.startsWith('check:'));
  /** @type {Tally[]} */
  const tallies = [];
  for (const name of ['check:types', ...names]) {
    // Types are checked package by package, which is turbo's to know.
    const exitCode = await (name === 'check:types'
      ? runInherited([packageProgram('turbo'), 'run', name, '--output-logs=errors-only'])
      : runInherited(['npm', 'run', '--silent', name]));
    say(exitCode === 0 ? `  passed: ${name}` : `  FAILED: ${name}`);
    tallies.push(exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  }
  return sum(tallies);
}

/**
 * @param {string} project of vitest.config.ts
 * @param {string} reports
 */
async function runVitest(project, reports) {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await runInherited([
    packageProgram('vitest'),
    'run',
    '--project',
    project,
    ...reporters,
  ]);
  return withExitCode(readReport(report, vitestTally), exitCode);
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
  return withExitCode(readReport(report, playwrightTally), exitCode);
}

/**
 * @param {[string, ...string[]]} argv
 * @param {NodeJS.ProcessEnv} [env]
 */
async function runInherited(argv, env = {}) {
  const quiet = { TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' };
  return exitCodeOf(start(argv, { output: 'inherit', env: { ...quiet, ...env } }), argv[0]);
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
