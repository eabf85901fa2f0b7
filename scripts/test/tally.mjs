/**
 * What came of a runner's tests.
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 */

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (total, { passed, failed }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
    }),
    { passed: 0, failed: 0 },
  );
}

/**
 * From vitest's JSON reporter.
 *
 * @param {{ numPassedTests: number, numFailedTests: number }} report
 * @returns {Tally}
 */
export function vitestTally({ numPassedTests, numFailedTests }) {
  return { passed: numPassedTests, failed: numFailedTests };
}

/**
 * From Playwright's JSON reporter. A test that passed only when tried again has failed: a flaky test is a bug.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } }} report
 * @returns {Tally}
 */
export function playwrightTally({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/**
 * A runner can fail without a failed test: a file that does not load, an error outside of any test, no report at all. It
 * counts as one then; and so does a runner that ran nothing.
 *
 * @param {Tally | undefined} tally undefined when there is no report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function withExitCode(tally, exitCode) {
  if (tally === undefined) return { passed: 0, failed: 1 };
  const { passed, failed } = tally;
  const silentFailure = failed === 0 && (exitCode !== 0 || passed === 0);
  return silentFailure ? { passed, failed: 1 } : tally;
}
