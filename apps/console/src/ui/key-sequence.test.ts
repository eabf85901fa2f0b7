import { describe, expect, it } from 'vitest';
import { matchKeys, spellKey } from './key-sequence.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('spellKey', () => {
  it('takes Ctrl and Cmd as the same modifier', () => {
    expect(spellKey(press('k', { ctrlKey: true }))).toBe('mod+k');
    expect(spellKey(press('k', { metaKey: true }))).toBe('mod+k');
  });

  it('ignores the case of letters but not the names of keys', () => {
    expect(spellKey(press('E'))).toBe('e');
    expect(spellKey(press('Escape'))).toBe('Escape');
  });
});

describe('matchKeys', () => {
  it('matches a single key at once', () => {
    expect(matchKeys(['e'], ['e', 'g t'])).toEqual({ match: 'e', waiting: false });
  });

  it('waits for the rest of a sequence', () => {
    expect(matchKeys(['g'], ['e', 'g t'])).toEqual({ match: undefined, waiting: true });
    expect(matchKeys(['g', 't'], ['e', 'g t'])).toEqual({ match: 'g t', waiting: false });
  });

  it('finds nothing for keys that nobody offers', () => {
    expect(matchKeys(['x'], ['e', 'g t'])).toEqual({ match: undefined, waiting: false });
  });
});
