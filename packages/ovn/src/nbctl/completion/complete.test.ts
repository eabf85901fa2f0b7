import { describe, expect, it } from 'vitest';
import { completeAt, completeNames } from './complete.ts';

/** Completes where `|` stands. */
function complete(text: string) {
  const cursor = text.indexOf('|');
  return completeAt(text.replace('|', ''), cursor);
}

function labels(text: string): string[] {
  return complete(text)?.items.map(({ label }) => label) ?? [];
}

/** The text with the first item that is offered put in. */
function accept(text: string): string | undefined {
  const completion = complete(text);
  const [item] = completion?.items ?? [];
  if (!completion || !item) return undefined;
  const { start, end } = completion.word;
  const plain = text.replace('|', '');
  return `${plain.slice(0, start)}${item.insert}|${plain.slice(end)}`;
}

describe('completeAt', () => {
  it('offers commands by their beginning, then by what they contain', () => {
    const offered = labels('lsp-ad|');
    expect(offered[0]).toBe('lsp-add');
    expect(labels('-add|'.slice(1))).toContain('ls-add');
    expect(offered).not.toContain('ls-add');
  });

  it.each([
    ['ls-ad|', 'ls-add |'],
    ['ovn-nbctl ls-ad|', 'ovn-nbctl ls-add |'],
    ['sudo ovn-nbctl --wait=hv ls-ad| a', 'sudo ovn-nbctl --wait=hv ls-add | a'],
    ['ls-add a -- ls-de|', 'ls-add a -- ls-del |'],
    ['ls-add a\nls-de|', 'ls-add a\nls-del |'],
    ['ls-add a; ls-de|', 'ls-add a; ls-del |'],
    ['--may| ls-add a', '--may-exist | ls-add a'],
    ['--if-exists ls-|', '--if-exists ls-del |'],
    ['--if| lsp-del a', '--if-exists | lsp-del a'],
    ['set Logical_Switch_P|', 'set Logical_Switch_Port |'],
    ['set Logical_Switch_Port a tag_r|', 'set Logical_Switch_Port a tag_request=|'],
    ['set Logical_Switch_Port a opt|', 'set Logical_Switch_Port a options:|'],
    ['set Logical_Switch_Port a enabled=f|', 'set Logical_Switch_Port a enabled=false |'],
    ['set logical-switch-port a enabled=f|', 'set logical-switch-port a enabled=false |'],
  ])('makes of %s %s', (text, expected) => {
    expect(accept(text)).toBe(expected);
  });

  it('offers the options that are not said yet', () => {
    expect(labels('--may-exist --|')).not.toContain('--may-exist');
    expect(labels('--| lsp-add a b')).toEqual(['--may-exist']);
  });

  it('says which rows can be named, and quotes their names', () => {
    const completion = complete('lsp-add ls|');
    expect(completion).toMatchObject({ tables: ['Logical_Switch'], metavar: 'SWITCH' });
    const names = completion && completeNames(completion, ['x', "it's ls", 'ls-int']);
    expect(names?.map(({ insert }) => insert)).toEqual(['ls-int ', String.raw`'it'\''s ls' `]);
    expect(complete('set Logical_Router |')?.tables).toEqual(['Logical_Router']);
    expect(complete("lsp-add 'my sw|")).toMatchObject({
      typed: 'my sw',
      word: { start: 8, end: 14 },
    });
  });

  it('knows the arguments of a command that has a syntax of its own', () => {
    expect(complete('lsp-set-options |')).toMatchObject({
      tables: ['Logical_Switch_Port'],
      metavar: 'PORT',
    });
    expect(complete('lsp-set-options a b=c |')?.metavar).toBe('KEY=VALUE');
  });

  it.each(['# ls-a|', 'ls-add a # ls|', 'nonsense a|', 'ls-add a b |'])(
    'offers nothing in %s',
    (text) => {
      expect(labels(text)).toEqual([]);
    },
  );

  it('is not misled by a # within quotes', () => {
    expect(complete("lsp-add ' #|")?.typed).toBe(' #');
  });
});
