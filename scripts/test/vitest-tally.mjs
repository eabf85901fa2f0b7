import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { repository } from '../setup/directories.mjs';

/** @typedef {import('./tally.mjs').FailedTest} FailedTest */
/** @typedef {import('vitest/node').TestModule} TestModule */
/** @typedef {import('vitest').TestError} TestError */

/**
 * A reporter that writes a Tally to a file. Vitest's own JSON reporter leaves out hooks that failed and errors outside of
 * tests.
 */
export class TallyReporter {
  /** @param {string} path */
  constructor(path) {
    this.path = path;
  }

  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly TestError[]} errors outside of tests
   */
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const tally = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: [
        ...modules.flatMap(failedIn),
        ...errors.map((error) => toFailedTest('outside of any test', [error])),
      ],
    };
    writeFileSync(this.path, JSON.stringify(tally));
  }
}

/**
 * @param {TestModule} module
 * @returns {FailedTest[]}
 */
function failedIn(module) {
  const file = relative(repository, module.moduleId);
  const suites = [...module.children.allSuites()].map((suite) => ({
    name: `${file} ${suite.fullName}`,
    errors: suite.errors(),
  }));
  const whole = [{ name: file, errors: module.errors() }, ...suites];
  const tests = [...module.children.allTests('failed')].map((test) => ({
    name: `${file} ${test.fullName}`,
    errors: test.result().errors ?? [],
  }));
  const broken = whole.filter(({ errors }) => errors.length > 0);
  return [...broken, ...tests].map(({ name, errors }) => toFailedTest(name, errors));
}

/**
 * @param {string} title
 * @param {readonly TestError[]} errors
 * @returns {FailedTest}
 */
function toFailedTest(title, errors) {
  return { title, message: errors.map(textOf).join('\n') };
}

/**
 * What was said, what differs, why, and where.
 *
 * @param {TestError} error
 * @returns {string}
 */
function textOf({ name = 'Error', message, diff = '', cause, stacks = [] }) {
  const differences = stripVTControlCharacters(diff)
    .split('\n')
    .filter((line) => /^[-+]/.test(line));
  const [place] = stacks.map(({ file, line }) => `at ${relative(repository, file)}:${line}`);
  return [
    `${name}: ${message}`,
    ...differences,
    ...(cause ? [`because of ${textOf(cause)}`] : []),
    ...(place ? [place] : []),
  ].join('\n');
}
