import { describe, expect, it } from 'vitest';
import { allOptions } from './option-table.ts';
import { readOptions } from './read-options.ts';

function read(...argv: string[]): { given: string[]; rest: readonly string[] } {
  const { given, rest } = readOptions(argv, allOptions());
  return {
    given: given.map(({ option, value }) =>
      value === undefined ? option.name : `${option.name}=${value}`,
    ),
    rest,
  };
}

describe('readOptions', () => {
  it('takes values behind "=", as the next word, and behind letters', () => {
    expect(read('--db=tcp:1', '--wait', 'hv', '-t', '5', '-fjson', 'show', '--help')).toEqual({
      given: ['db=tcp:1', 'wait=hv', 'timeout=5', 'format=json'],
      rest: ['show', '--help'],
    });
  });

  it('takes an optional value of a letter only from the same word', () => {
    expect(read('-v', 'show')).toEqual({ given: ['verbose'], rest: ['show'] });
    expect(read('-vinfo', 'show')).toEqual({ given: ['verbose=info'], rest: ['show'] });
  });

  it('reads letters that stand together', () => {
    expect(read('-hV')).toEqual({ given: ['help', 'version'], rest: [] });
  });

  it('ends at "--", at the first argument, and at "-"', () => {
    expect(read('--oneline', '--', '--may-exist', 'ls-add').rest).toEqual([
      '--may-exist',
      'ls-add',
    ]);
    expect(read('ls-list', '--oneline')).toEqual({ given: [], rest: ['ls-list', '--oneline'] });
    expect(read('-').rest).toEqual(['-']);
  });

  it('knows options by their beginning, as long as only one is meant', () => {
    expect(read('--onel', '--if-e', 'ls-del').given).toEqual(['oneline', 'if-exists']);
    expect(() => read('--no')).toThrow("unrecognized option '--no'");
  });

  it.each([
    [['--frobnicate'], "unrecognized option '--frobnicate'"],
    [['-x'], "unrecognized option 'x'"],
    [['--wait'], "option '--wait' requires an argument"],
    [['-t'], "option '-t' requires an argument"],
    [['--dry-run=3'], "option '--dry-run=3' doesn't allow an argument"],
    [['--pri=x'], "unrecognized option '--pri=x'"],
  ])('refuses %j', (argv, message) => {
    expect(() => read(...argv)).toThrow(message);
  });
});
