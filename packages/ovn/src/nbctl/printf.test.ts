import { expect, it } from 'vitest';
import { printField } from './printf.ts';

it.each([
  [['ab', 4], '  ab'],
  [['ab', -4], 'ab  '],
  [['abcde', 4], 'abcde'],
  [['abcde', -4, 3], 'abc '],
  [['ü☃', 6], ' ü☃'],
  [['ü☃', -6, 2], 'ü    '],
] as const)('prints %j as %j', ([text, width, most], printed) => {
  expect(printField(text, width, most)).toBe(printed);
});
