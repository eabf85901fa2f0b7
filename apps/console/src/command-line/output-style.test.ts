import { readScript } from '@ovn-console/ovn/script';
import { expect, it } from 'vitest';
import { ignoredOptions, outputStyle } from './output-style.ts';

it.each([
  ['list X', {}, []],
  ['ovn-nbctl --format=csv --no-headings list X', { format: 'csv', headings: false }, []],
  ['ovn-nbctl -f json --pretty list X', { format: 'json', pretty: true }, []],
  ['ovn-nbctl --bare list X', { format: 'list', data: 'bare', headings: false }, []],
  ['ovn-nbctl --format=nonsense --wait=hv list X', {}, ['format', 'wait']],
])('prints tables as %s says', (text, style, ignored) => {
  const options = readScript(text).lines.flatMap(({ globalOptions }) => globalOptions);
  expect(outputStyle(options)).toEqual(style);
  expect(ignoredOptions(options).map(({ name }) => name)).toEqual(ignored);
});
