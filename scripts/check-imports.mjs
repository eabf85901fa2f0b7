// `npm run check:imports`: the rules of .dependency-cruiser.cjs on all that we have written, and on a fixture that breaks
// every one of them: a rule that lets its own violation pass would let others pass too.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { cruise } from 'dependency-cruiser';
import configuration from '../.dependency-cruiser.cjs';
import { repository } from './setup/directories.mjs';

/** @typedef {{ rule: string, from: string, to: string }} Violation */

const folders = ['packages', 'apps', 'e2e', 'bench', 'scripts'];
const fixture = join(repository, 'scripts/import-rules-fixture');

const violations = await violationsIn(repository);
const problems = [
  ...violations.map(({ rule, from, to }) => `${from} → ${to} (${rule}: ${commentOf(rule)})`),
  ...fixtureProblems(await violationsIn(fixture)),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`imports: ${configuration.forbidden.length} rules hold`);

/**
 * @param {string} directory with folders as at the top of the checkout
 * @returns {Promise<Violation[]>}
 */
async function violationsIn(directory) {
  const { forbidden, options } = configuration;
  const present = folders.filter((folder) => existsSync(join(directory, folder)));
  const { output } = await cruise(present, {
    ...options,
    baseDir: directory,
    exclude: { path: [options.exclude.path, '^scripts/import-rules-fixture/'] },
    validate: true,
    ruleSet: { forbidden },
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/**
 * In the fixture a file is named after the rule that it breaks, or "allowed" when it breaks none.
 *
 * @param {Violation[]} found
 */
function fixtureProblems(found) {
  const names = configuration.forbidden.map(({ name }) => name);
  const unnoticed = names.filter(
    (name) => !found.some(({ rule, from }) => rule === name && from.includes(`/${name}.`)),
  );
  const wrong = found.filter(({ from }) => /\/allowed[.-]/.test(from));
  return [
    ...unnoticed.map((name) => `the rule ${name} does not notice its violation in the fixture`),
    ...wrong.map(({ rule, from, to }) => `the rule ${rule} forbids ${from} → ${to} in the fixture`),
  ];
}

/** @param {string} name */
function commentOf(name) {
  return configuration.forbidden.find((rule) => rule.name === name)?.comment ?? '';
}
