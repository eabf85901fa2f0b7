import { join, relative } from 'node:path';
import { repository } from '../setup/directories.mjs';

/** @typedef {import('./tally.mjs').FailedTest} FailedTest */
/** @typedef {{ message?: string }} PlaywrightError */

/**
 * @typedef {object} PlaywrightSpec
 * @property {string} title
 * @property {string} file below the report's rootDir
 * @property {number} line
 * @property {{ status: string, results: { errors: PlaywrightError[] }[] }[]} tests
 */

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {PlaywrightSpec[]} specs
 * @property {PlaywrightSuite[]} [suites]
 */

/**
 * Of Playwright's JSON reporter.
 *
 * @typedef {object} PlaywrightReport
 * @property {{ rootDir: string }} config
 * @property {PlaywrightSuite[]} suites
 * @property {PlaywrightError[]} errors outside of tests
 * @property {{ expected: number }} stats
 */

/**
 * A test that passed only when tried again has failed: a flaky test is a bug.
 *
 * @param {PlaywrightReport} report
 * @returns {import('./tally.mjs').Tally}
 */
export function playwrightTally({ config, suites, errors, stats }) {
  // The outermost suites are the files.
  const failed = suites.flatMap((file) => failedIn(file, [])).map(toFailedTest(config.rootDir));
  const outside = errors.map((error) => ({
    title: 'e2e: outside of any test',
    message: error.message ?? '',
  }));
  return { passed: stats.expected, failed: [...failed, ...outside] };
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string[]} names of the suites that this one lies in, and its own
 * @returns {{ spec: PlaywrightSpec, names: string[] }[]}
 */
function failedIn({ specs, suites = [] }, names) {
  return [
    ...specs.filter(hasFailed).map((spec) => ({ spec, names: [...names, spec.title] })),
    ...suites.flatMap((inner) => failedIn(inner, [...names, inner.title])),
  ];
}

/** @param {PlaywrightSpec} spec */
function hasFailed({ tests }) {
  return tests.some(({ status }) => status === 'unexpected' || status === 'flaky');
}

/**
 * @param {string} rootDirectory
 * @returns {(found: { spec: PlaywrightSpec, names: string[] }) => FailedTest}
 */
function toFailedTest(rootDirectory) {
  return ({ spec, names }) => {
    const file = relative(repository, join(rootDirectory, spec.file));
    const errors = spec.tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
    return {
      title: `${file}:${spec.line} ${names.join(' > ')}`,
      message: errors.map(({ message }) => message ?? '').join('\n'),
    };
  };
}
