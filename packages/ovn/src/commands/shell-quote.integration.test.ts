import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { quoteArgument } from './shell-quote.ts';

describe('quoteArgument', () => {
  it.each([
    '',
    'plain-1.0/24',
    'two words',
    '$HOME `id` "x" \\ !',
    "it's",
    'ü€😀',
    '*',
    '~',
    '#x',
    'a=b',
    'line\nbreak\tand \u0001 \u007F \u0085',
    String.raw`back\slash'and` + '\n',
  ])('gives a shell %j as it is', (text) => {
    const script = `printf %s ${quoteArgument(text)}`;
    expect(script).not.toContain('\n');
    const env = { LC_ALL: 'C.UTF-8' };
    expect(execFileSync('bash', ['--norc', '-c', script], { encoding: 'utf8', env })).toBe(text);
  });
});
