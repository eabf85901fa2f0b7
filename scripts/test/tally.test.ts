import { describe, expect, it } from 'vitest';
import { sum, withExitCode } from './tally.mjs';

const failed = [{ title: 'a.test.ts adds', message: 'Error: 3' }];

describe('the tally of all runners', () => {
  it('adds up', () => {
    const tallies = [
      { passed: 3, failed },
      { passed: 2, failed: [] },
    ];
    expect(sum(tallies)).toEqual({ passed: 5, failed });
  });

  it('counts a runner that fails without a failed test', () => {
    expect(withExitCode('unit', { passed: 7, failed: [] }, 1)).toEqual({
      passed: 7,
      failed: [{ title: 'unit', message: 'no test failed, but the exit code is 1' }],
    });
  });

  it('counts a runner that left no report', () => {
    expect(withExitCode('e2e', undefined, 0)).toEqual({
      passed: 0,
      failed: [{ title: 'e2e', message: 'left no report (exit code 0)' }],
    });
  });

  it('counts a runner that ran nothing', () => {
    expect(withExitCode('unit', { passed: 0, failed: [] }, 0)).toEqual({
      passed: 0,
      failed: [{ title: 'unit', message: 'ran nothing' }],
    });
  });

  it('leaves failed tests as they are', () => {
    expect(withExitCode('unit', { passed: 7, failed }, 1)).toEqual({ passed: 7, failed });
  });
});
