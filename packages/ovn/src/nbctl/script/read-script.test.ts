import { describe, expect, it } from 'vitest';
import { readScript } from './read-script.ts';
import { readWords } from './shell-reader.ts';

/** Each line's words, for texts without problems. */
function wordsOf(text: string): string[][] {
  const { lines, problems } = readWords(text);
  expect(problems).toEqual([]);
  return lines.map(({ words }) => words.map((word) => word.text));
}

/** What of the text each problem marks. */
function refusedIn(text: string): string[] {
  return readWords(text).problems.map(({ start, end }) => text.slice(start, end));
}

describe('readWords', () => {
  it.each([
    ['ls-add a', [['ls-add', 'a']]],
    ['  ls-add\ta  ', [['ls-add', 'a']]],
    [
      'ls-add a\n\n \nls-add b\n',
      [
        ['ls-add', 'a'],
        ['ls-add', 'b'],
      ],
    ],
    [
      'ls-add a\r\nls-add b\r\n',
      [
        ['ls-add', 'a'],
        ['ls-add', 'b'],
      ],
    ],
    [
      'ls-add a; ls-add b && ls-add c',
      [
        ['ls-add', 'a'],
        ['ls-add', 'b'],
        ['ls-add', 'c'],
      ],
    ],
    [
      'ls-add a &&\n  ls-add b',
      [
        ['ls-add', 'a'],
        ['ls-add', 'b'],
      ],
    ],
    [
      '# all\nls-add a # one\nls-add b#c',
      [
        ['ls-add', 'a'],
        ['ls-add', 'b#c'],
      ],
    ],
    ['ls-add \\\n  a', [['ls-add', 'a']]],
    ['ls-add \\\r\n  a', [['ls-add', 'a']]],
    ['ls-\\\nadd a', [['ls-add', 'a']]],
    [`a 'b c' "d e" f\\ g`, [['a', 'b c', 'd e', 'f g']]],
    [`a ''"" b`, [['a', '', 'b']]],
    [String.raw`"\$x \" \\ \n"`, [[String.raw`$x " \ \n`]]],
    [`'$x \`y\` "z"'`, [[`$x \`y\` "z"`]]],
    [String.raw`$'a\tb\'c\x41\101\u00fc\xc3\xbc\q'`, [["a\tb'cAAüü\\q"]]],
    [
      'find Logical_Switch name!=a tag=[] x{=}y',
      [['find', 'Logical_Switch', 'name!=a', 'tag=[]', 'x{=}y']],
    ],
    [
      'set x options={a=b} y={} 100% a=~ $ "$" 10',
      [['set', 'x', 'options={a=b}', 'y={}', '100%', 'a=~', '$', '$', '10']],
    ],
  ])('reads %j as a shell does', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ['ls-add $name', ['$name']],
    ['ls-add "a ${name}"', ['${name}']],
    ['ls-add $(hostname) b', ['$(hostname)']],
    ['ls-add `hostname -s`', ['`hostname -s`']],
    ['acl-add x from-lport 1 "ip4.src == $as" drop', ['$as']],
    ['show | grep x', ['|']],
    ['show > out', ['>']],
    ['lsp-add a b 2>/dev/null || true', ['2>']],
    ['show &', ['&']],
    ['(show)', ['(']],
    ['ls-add {a,b}', ['{a,b}']],
    ['ls-add sw{1..3}', ['{1..3}']],
    ['ls-add ~', ['~']],
    ["ls-add 'a", ["'"]],
    ['ls-add "a', ['"']],
    ['show ;; show', [';;']],
    ['; show', [';']],
    ['show &&', ['&&']],
    ['show \\', ['\\']],
  ])('refuses in %j what it does not do', (text, refused) => {
    expect(refusedIn(text)).toEqual(refused);
  });

  it('says where each word stands, quotes included', () => {
    const text = `ls-add "a b"\nlsp-add 'a b' x`;
    const found = readWords(text).lines.flatMap(({ words }) => words);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'ls-add',
      '"a b"',
      'lsp-add',
      "'a b'",
      'x',
    ]);
  });

  it('keeps the words before something that it refuses', () => {
    const { lines } = readWords('ls-add a | cat\nls-add b');
    expect(lines.map(({ words }) => words.map((word) => word.text))).toEqual([
      ['ls-add', 'a'],
      ['ls-add', 'b'],
    ]);
  });
});

describe('readScript', () => {
  it.each([
    'ls-add a',
    'ovn-nbctl ls-add a',
    '/usr/bin/ovn-nbctl ls-add a',
    'ovn-nbctl-ts ls-add a',
    'sudo ovn-nbctl ls-add a',
    'sudo -E -u root ovn-nbctl ls-add a',
    '$ ovn-nbctl ls-add a',
    'OVN_NB_DB=tcp:10.0.0.1:6641 ovn-nbctl ls-add a',
    'ovn-nbctl --wait=hv --db=unix:/x.sock ls-add a',
    'ovn-nbctl --db unix:/x.sock -t 10 -t10 --no-leader-only ls-add a',
  ])('reads in %j what is asked of ovn-nbctl', (text) => {
    const { lines, problems } = readScript(text);
    expect(problems).toEqual([]);
    expect(lines.map(({ words }) => words.map((word) => word.text))).toEqual([['ls-add', 'a']]);
  });

  it("tells ovn-nbctl's own options from those of the first command", () => {
    const text = 'ovn-nbctl --may-exist --wait=sb ls-add a -- --if-exists ls-del b';
    const [line] = readScript(text).lines;
    expect(line?.words.map((word) => word.text)).toEqual([
      '--may-exist',
      'ls-add',
      'a',
      '--',
      '--if-exists',
      'ls-del',
      'b',
    ]);
    expect(line?.globalOptions).toEqual([{ name: 'wait', value: 'sb', start: 22, end: 31 }]);
    expect(line?.isNamed).toBe(true);
  });

  it('leaves another program to be told as an unknown command', () => {
    const [line] = readScript('sudo ovs-vsctl show').lines;
    expect(line?.words[0]?.text).toBe('sudo');
    expect(line?.isNamed).toBe(false);
  });
});
