import { describe, expect, it } from 'vitest';
import { canBeUndone, undoWord } from './undo-word.ts';

describe('undoWord', () => {
  it.each([
    ['ovn-nbctl ls-add ls', 'Undo'],
    ['undo ovn-nbctl ls-add ls', 'Redo'],
    ['redo ovn-nbctl ls-add ls', 'Undo'],
  ])('of %s is %s', (line, word) => {
    expect(undoWord({ lines: [line] })).toBe(word);
  });
});

describe('canBeUndone', () => {
  const difference = { table: 'ACL', uuid: 'u', kind: 'deleted', columns: {} } as const;

  it('says no of what did nothing, or may have done nothing', () => {
    expect(canBeUndone({ outcome: 'committed', differences: [difference] })).toBe(true);
    expect(canBeUndone({ outcome: 'committed', differences: [] })).toBe(false);
    expect(canBeUndone({ outcome: 'unknown', differences: [difference] })).toBe(false);
  });
});
