import { describe, expect, test } from 'vitest';
import { proposeName } from './naming.ts';

describe('proposeName', () => {
  test.each([
    [['vm1', 'vm2'], 'vm3'],
    [['vm1', 'vm7', 'db'], 'vm8'],
    [['ls-int', 'ls-ext'], 'ls-1'],
    [['ls-int', 'ls-ext', 'ls-1'], 'ls-2'],
    [['one'], 'x-1'],
    [[], 'x-1'],
    [['476e1fee-c08c-4495-9673-802462001234', '476e1fee-c08c-4495-9673-802462001235'], 'x-1'],
  ])('after %j comes %s', (existing, expected) => {
    expect(proposeName(existing, 'x-')).toBe(expected);
  });

  test('passes over names that are taken elsewhere', () => {
    expect(proposeName(['vm1'], 'x-', new Set(['vm2', 'vm3']))).toBe('vm4');
  });
});
