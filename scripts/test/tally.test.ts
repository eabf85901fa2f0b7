import { describe, expect, it } from 'vitest';
import { playwrightTally, sum, vitestTally, withExitCode } from './tally.mjs';

describe('the tally of all runners', () => {
  it('adds up', () => {
    const tallies = [
      vitestTally({ numPassedTests: 3, numFailedTests: 1 }),
      playwrightTally({ stats: { expected: 2, unexpected: 0, flaky: 0 } }),
    ];
    expect(sum(tallies)).toEqual({ passed: 5, failed: 1 });
  });

  it('counts a test that passed only when tried again as failed', () => {
    expect(playwrightTally({ stats: { expected: 2, unexpected: 1, flaky: 1 } })).toEqual({
      passed: 2,
      failed: 2,
    });
  });

  it('counts a runner that fails without a failed test', () => {
    expect(withExitCode({ passed: 7, failed: 0 }, 1)).toEqual({ passed: 7, failed: 1 });
  });

  it('counts a runner that left no report', () => {
    expect(withExitCode(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a runner that ran nothing', () => {
    expect(withExitCode({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('leaves failed tests as they are', () => {
    expect(withExitCode({ passed: 7, failed: 2 }, 1)).toEqual({ passed: 7, failed: 2 });
  });
});
