import { describe, expect, it } from 'vitest';
import { formatCount, formatDuration, formatWhen, plural } from './format.ts';

describe('formatCount', () => {
  it('groups thousands', () => {
    expect(formatCount(123000)).toBe('123,000');
  });
});

describe('plural', () => {
  it('keeps the singular for one only', () => {
    expect(plural(1, 'port')).toBe('1 port');
    expect(plural(0, 'port')).toBe('0 ports');
    expect(plural(2, 'chassis', 'chassis')).toBe('2 chassis');
  });
});

describe('formatDuration', () => {
  it.each([
    [3.4, '3 ms'],
    [0.2, '<1 ms'],
    [-5, '0 ms'],
    [4000, '4 s'],
    [59_700, '1 min'],
    [3 * 60_000, '3 min'],
    [47 * 3_600_000, '47 h'],
    [41 * 86_400_000, '41 d'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});

describe('formatWhen', () => {
  const now = new Date(2026, 10, 20, 14, 0, 0);

  it('gives today by the clock', () => {
    expect(formatWhen(new Date(2026, 10, 20, 9, 5, 7), now)).toBe('09:05:07');
  });

  it('gives other days by date, older years with the year', () => {
    expect(formatWhen(new Date(2026, 10, 10, 14, 2, 9), now)).toBe('10 Nov 14:02');
    expect(formatWhen(new Date(2025, 0, 3, 8, 0, 0), now)).toBe('3 Jan 2025 08:00');
  });
});
