import { describe, expect, it } from 'vitest';
import { failureLines, lastWords } from './failures.mjs';

const lines = (count: number) => Array.from({ length: count }, (_, n) => `line ${n}`).join('\n');
const failures = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ title: `test ${n}`, message: lines(100) }));

describe('what failed', () => {
  it('is nothing when nothing did', () => {
    expect(failureLines([])).toEqual([]);
  });

  it('is told by title and message, without colours and empty lines', () => {
    const message = '\u001B[31mError: 2\u001B[39m\n\nat b.ts:3\n';
    expect(failureLines([{ title: 'a.test.ts adds', message }])).toEqual([
      'Failed:',
      '- a.test.ts adds',
      '    Error: 2',
      '    at b.ts:3',
    ]);
  });

  it.each([1, 2, 7, 25, 26, 400])('fits into the end of a log when it is %i tests', (count) => {
    const told = failureLines(failures(count));
    expect(told.length).toBeLessThanOrEqual(52);
    expect(told.filter((line) => line.startsWith('- test'))).toHaveLength(Math.min(count, 25));
    expect(told).toContain('    line 0');
  });

  it('says how many more there are', () => {
    expect(failureLines(failures(400)).at(-1)).toBe('- and 375 more');
  });

  it('is cut where a line is very long', () => {
    const [, , line] = failureLines([{ title: 'a', message: 'x'.repeat(1000) }]);
    expect(line).toMatch(/^ {4}x{299}…$/);
  });
});

describe('the last words of a program', () => {
  it('are its last lines that say something', () => {
    expect(lastWords(`${lines(30)}\n\n  \n`).split('\n')).toEqual(lines(30).split('\n').slice(14));
  });
});
