import { describe, expect, it } from 'vitest';
import { parseArguments, parseSpoken, printCommand } from './index.ts';

describe('a command line', () => {
  it('is read as commands, options before their names', () => {
    const argv = ['--may-exist', 'ls-add', 'ls', '--', 'lsp-add', 'ls', 'vm1', 'vm0', '7'];
    expect(parseArguments(argv)).toEqual([
      { type: 'addLogicalSwitch', name: 'ls', mayExist: true },
      { type: 'addLogicalSwitchPort', switch: 'ls', name: 'vm1', parent: 'vm0', tag: '7' },
    ]);
  });

  it('is frozen data that prints as it was said', () => {
    const argv = ['--ecmp', 'lr-route-add', 'lr', '10.0.0.0/8', '10.1.1.1'];
    const [command] = parseArguments(argv);
    expect(Object.isFrozen(command)).toBe(true);
    expect(command && printCommand(command)).toEqual(argv);
  });

  it('passes over stretches without a word', () => {
    expect(parseArguments(['--', 'ls-add', 'a', '--', '--', 'ls-add', 'b', '--'])).toHaveLength(2);
  });

  it('tells which word says what', () => {
    const [, spoken] = parseSpoken(['ls-add', 'a', '--', '--may-exist', 'lsp-add', 'a', 'p']);
    expect(spoken).toMatchObject({ nameAt: 4, words: { mayExist: 3, switch: 5, name: 6 } });
  });

  it.each([
    [[], 0, 'missing command name (use --help for help)'],
    [['--', '--if-exists'], 2, 'missing command name (use --help for help)'],
    [['xx'], 0, "unknown command 'xx'; use --help for help"],
    [['ls-del'], 1, "'ls-del' command requires at least 1 arguments"],
    [['ls-del', 'a', 'b'], 2, "'ls-del' command takes at most 1 arguments"],
    [
      ['ls-del', 'a', '--if-exists'],
      2,
      "'ls-del' command takes at most 1 arguments (note that options must precede command names " +
        'and follow a "--" argument)',
    ],
    [['--foo', 'ls-del', 'a'], 0, "'ls-del' command has no '--foo' option"],
    [
      ['--if-exists=1', 'ls-del', 'a'],
      0,
      "'--if-exists' option on 'ls-del' does not accept an argument",
    ],
    [
      ['--if-exists', '--if-exists', 'ls-del', 'a'],
      1,
      "'--if-exists' option specified multiple times",
    ],
    [
      ['--policy', 'lr-route-add', 'r', '1', '2'],
      0,
      "missing argument to '--policy' option on 'lr-route-add' command",
    ],
  ])('%j is refused at word %i in ovn-nbctl’s words', (argv, word, message) => {
    expect(() => parseArguments(argv)).toThrow(expect.objectContaining({ message, word }));
  });
});
