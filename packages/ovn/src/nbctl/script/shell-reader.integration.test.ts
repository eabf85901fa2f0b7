import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWords } from './shell-reader.ts';

const pieces = [
  ['a', 'b1', '2', '=', ' ', ' ', '\t', '\n', '\\', '\\\n', "'", '"', '$', "$'", '`', '#', '~'],
  [';', '&', '&&', '|', '<', '>', '(', ')', '{', '}', ',', '..', '{a,b}', '{1..2}', '*', '?'],
  ['[x]', '!', '%', 'ü', String.raw`\n`, String.raw`\x41`, String.raw`\u00e9`, String.raw`\'`],
].flat();

const script = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''));

/** What bash passes to a program `p`: the words of each call. No file names are filled in. */
function bashWords(scripts: readonly string[]): string[][][] {
  const harness = String.raw`
    set -f; p() { for word in "$@"; do printf '%s\0' "$word"; done; printf '\1'; }
    for script in "$@"; do eval "$script"; printf '\2'; done`;
  const output = execFileSync('/bin/bash', ['--norc', '-c', harness, 'bash', ...scripts], {
    encoding: 'utf8',
    env: { LC_ALL: 'C.UTF-8', PATH: '/nowhere', HOME: '/home/somebody' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return parts(output, '\u0002').map((calls) =>
    parts(calls, '\u0001').map((words) => parts(words, '\0')),
  );
}

function parts(text: string, end: string): string[] {
  return text.split(end).slice(0, -1);
}

it('reads what it takes just as bash does', () => {
  const texts = fc
    .sample(script, { numRuns: 6000, seed: 4 })
    .map((text) => text.replaceAll(/(^|\n|;|&&)(?=[^\n;&#])/gu, '$1 p '))
    .filter((text) => readWords(text).problems.length === 0);
  expect(texts.length).toBeGreaterThan(1000);
  const calls = bashWords(texts);
  expect(calls).toHaveLength(texts.length);
  for (const [index, text] of texts.entries()) {
    const lines = readWords(text).lines.map(({ words }) => words.map((word) => word.text));
    expect({ text, lines }).toEqual({
      text,
      lines: (calls[index] ?? []).map((words) => ['p', ...words]),
    });
  }
});
