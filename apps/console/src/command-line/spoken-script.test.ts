import { describe, expect, it } from 'vitest';
import { isCommandLine } from './is-command-line.ts';
import { speak } from './spoken-script.ts';

describe('isCommandLine', () => {
  it.each([
    'ovn-nbctl',
    'ovn-nbctl show',
    '/usr/bin/ovn-nbctl show',
    'sudo ovn-nbctl show',
    '$ ovn-nbctl show',
    'OVN_NB_DB=tcp:10.0.0.1:6641 ovn-nbctl show',
    'ls-add foo',
    'ls-add ',
    'show',
    '  ls-add foo',
    'ls-add a\nls-add b',
    '# all of it\nls-add a',
    '--may-exist',
  ])('takes %j for one', (text) => {
    expect(isCommandLine(text)).toBe(true);
  });

  it.each(['', 'ls-int', 'ls-add', 'list', '172.16.0.1', 'sudo', 'get-together', 'port 3'])(
    'takes %j for a name to look for',
    (text) => {
      expect(isCommandLine(text)).toBe(false);
    },
  );
});

describe('speak', () => {
  it('makes one batch of all lines', () => {
    const { commands, isReading, faults } = speak(
      'sudo ovn-nbctl --wait=hv ls-add a -- lsp-add a b\n# more\nlsp-add a c',
    );
    expect(faults).toEqual([]);
    expect(isReading).toBe(false);
    expect(commands.map(({ type }) => type)).toEqual([
      'addLogicalSwitch',
      'addLogicalSwitchPort',
      'addLogicalSwitchPort',
    ]);
  });

  it.each([
    ['ls-ad a', 'ls-ad', "unknown command 'ls-ad'; use --help for help"],
    ['ls-add a\nls-dell b', 'ls-dell', "unknown command 'ls-dell'; use --help for help"],
    ['--maybe ls-add a', '--maybe', "'ls-add' command has no '--maybe' option"],
    ['lsp-add a b c d e', 'e', "'lsp-add' command takes at most 4 arguments"],
    ['lsp-add a', '', "'lsp-add' command requires at least 2 arguments"],
    [
      'lsp-add && x',
      '&&',
      "'lsp-add' command requires at least 2 arguments (&& begins another command: an expression has to be quoted)",
    ],
  ])('shows in %j the fault at %j', (text, marked, message) => {
    const { faults, commands } = speak(text);
    const [fault] = faults;
    expect(fault).toMatchObject({ message });
    expect(fault && text.slice(fault.start, fault.end)).toBe(marked);
    expect(commands).toEqual([]);
  });

  it('tells every line that is at fault', () => {
    const text = 'ls-ad a\nls-add b\nls-add $c';
    const marked = speak(text).faults.map(({ start, end }) => text.slice(start, end));
    expect(marked).toEqual(['ls-ad', '$c']);
  });

  it('tells what a shell would do and this does not', () => {
    const text = 'ls-add $name';
    const [fault] = speak(text).faults;
    expect(fault && text.slice(fault.start, fault.end)).toBe('$name');
  });

  it('finds where the property of a command is said', () => {
    const text = 'ovn-nbctl ls-add a -- --may-exist lsp-add a b\nset Logical_Switch a nam=3';
    const { placeOf } = speak(text);
    const said = (commandIndex: number, field?: string, message = '') => {
      const { start, end } = placeOf({
        commandIndex,
        message,
        ...(field !== undefined && { field }),
      });
      return text.slice(start, end);
    };
    expect(said(1, 'name')).toBe('b');
    expect(said(1, 'mayExist')).toBe('--may-exist');
    expect(said(1, 'switch', 'b: something is wrong with it')).toBe('b');
    expect(said(2, 'nam')).toBe('nam=3');
    expect(said(2, 'other')).toBe('set');
    expect(said(0)).toBe('ls-add');
    expect(said(9)).toBe('');
  });
});
