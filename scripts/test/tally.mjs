/**
 * A test that failed, or whatever else went wrong in a runner.
 *
 * @typedef {object} FailedTest
 * @property {string} title where it is and what it is called
 * @property {string} message
 */

/**
 * What came of a runner's tests.
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {readonly FailedTest[]} failed
 */

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
  };
}

/**
 * A runner can fail without a failed test: it ends before it reports. It counts as one then; and so does a runner that
 * ran nothing.
 *
 * @param {string} name of the runner
 * @param {Tally | undefined} tally undefined when there is no report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function withExitCode(name, tally, exitCode) {
  const failedAs = (/** @type {string} */ message) => [{ title: name, message }];
  if (tally === undefined) {
    return { passed: 0, failed: failedAs(`left no report (exit code ${exitCode})`) };
  }
  const { passed, failed } = tally;
  if (failed.length > 0) return tally;
  if (exitCode !== 0) {
    return { passed, failed: failedAs(`no test failed, but the exit code is ${exitCode}`) };
  }
  return passed > 0 ? tally : { passed, failed: failedAs('ran nothing') };
}
