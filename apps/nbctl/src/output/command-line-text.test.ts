import { expect, it } from 'vitest';
import { commandLineText } from './command-line-text.ts';

it('quotes words in which a shell would see more than letters', () => {
  const argv = ['set', 'Logical_Switch', `it's "a" \\`, 'a;b'];
  expect(commandLineText(argv)).toBe(String.raw`set Logical_Switch "it's \"a\" \\" a;b`);
});
