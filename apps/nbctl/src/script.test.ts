import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { explainFailure } from './explain-failure.ts';
import { defaultSettings } from './options/settings.ts';
import type { ParsedLine } from './parse-line.ts';
import { readScriptLines } from './script.ts';

async function read(text: string): Promise<ParsedLine[]> {
  const lines: ParsedLine[] = [];
  for await (const line of readScriptLines(Readable.from([text]), defaultSettings)) {
    lines.push(line);
  }
  return lines;
}

describe('readScriptLines', () => {
  it('makes a transaction of each line, with the program’s name or without', async () => {
    const text = "ovn-nbctl ls-add sw -- lsp-add sw 'vm 1'\n\n# nothing\nls-add \\\n  other\n";
    const lines = await read(text);
    expect(lines.map(({ commands }) => commands.map(({ type }) => type))).toEqual([
      ['addLogicalSwitch', 'addLogicalSwitchPort'],
      ['addLogicalSwitch'],
    ]);
    expect(lines.map(({ lineNumber }) => lineNumber)).toEqual([1, 4]);
    expect(lines[0]?.comment).toBe('ovn-nbctl: ovn-nbctl ls-add sw -- lsp-add sw "vm 1"');
  });

  it('lets a line have options of its own', async () => {
    const [first, second] = await read('ovn-nbctl --wait=sb --may-exist ls-add sw\nls-add other');
    expect(first?.settings.wait).toBe('sb');
    expect(first?.commands).toEqual([
      expect.objectContaining({ type: 'addLogicalSwitch', mayExist: true }),
    ]);
    expect(second?.settings.wait).toBeUndefined();
  });

  it.each([
    ['ls-add a\nfrobnicate', "line 2: unknown command 'frobnicate'; use --help for help"],
    ['ls-add a\n\nls-add "b', 'line 3: '],
    [
      'ovn-nbctl --db=tcp:elsewhere:1 ls-add a',
      'line 1: options about the connection apply to the whole script, not to one line',
    ],
  ])('names the line that is wrong in %j', async (text, message) => {
    const failure = await read(text).catch((error: unknown) => explainFailure(error, ''));
    expect(failure).toContain(message);
  });
});
