import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../setup/directories.mjs';
import { playwrightTally } from './playwright-tally.mjs';

const errors = [{ message: 'Test timeout of 90000ms exceeded.' }, { message: 'Error: no button' }];

function spec(title: string, ...statuses: string[]) {
  const tests = statuses.map((status) => ({ status, results: [{ errors }] }));
  return { title, file: 'links.spec.ts', line: 12, tests };
}

function report(...specs: ReturnType<typeof spec>[]) {
  const suites = [{ title: 'a link', specs }];
  return {
    config: { rootDir: join(repository, 'e2e/tests') },
    suites: [{ title: 'links.spec.ts', specs: [], suites }],
    errors: [{ message: 'Error: no such fixture' }],
    stats: { expected: 4 },
  };
}

describe('the tally of Playwright', () => {
  it('names the tests that failed, and what went wrong outside of them', () => {
    const { passed, failed } = playwrightTally(
      report(spec('is drawn', 'expected'), spec('is dragged', 'unexpected'), spec('x', 'skipped')),
    );
    expect(passed).toBe(4);
    expect(failed).toEqual([
      {
        title: 'e2e/tests/links.spec.ts:12 a link > is dragged',
        message: 'Test timeout of 90000ms exceeded.\nError: no button',
      },
      { title: 'e2e: outside of any test', message: 'Error: no such fixture' },
    ]);
  });

  it('counts a test that passed only when tried again as failed', () => {
    const { failed } = playwrightTally(report(spec('is dragged', 'flaky')));
    expect(failed.map(({ title }) => title)).toContain(
      'e2e/tests/links.spec.ts:12 a link > is dragged',
    );
  });
});
