import { expect, it } from 'vitest';
import { formatField } from './format-field.ts';

it.each([
  ['ab', { width: 4 }, 'ab  '],
  ['ab', { width: 4, isRight: true }, '  ab'],
  ['abcdef', { width: 2, precision: 3 }, 'abc'],
  ['üü', { width: 5 }, 'üü '],
  ['aüb', { width: 4, precision: 2 }, 'a   '],
])('%j in %j is %j', (text, field, formatted) => {
  expect(formatField(text, field)).toBe(formatted);
});
