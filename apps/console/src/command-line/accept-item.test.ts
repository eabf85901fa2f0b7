import { expect, it } from 'vitest';
import { acceptItem } from './accept-item.ts';

it.each([
  ['<ls-ad>', 'ls-add ', 'ls-add |'],
  ['<ls-ad> foo', 'ls-add ', 'ls-add |foo'],
  ['a -- <ls-ad>', 'ls-add ', 'a -- ls-add |'],
  ['set T r <na=1>', 'name=', 'set T r name=|'],
])('puts an item in the place of the word in %s', (marked, insert, expected) => {
  const start = marked.indexOf('<');
  const end = marked.indexOf('>') - 1;
  const edited = acceptItem(marked.replaceAll(/[<>]/g, ''), { word: { start, end } }, { insert });
  expect(`${edited.text.slice(0, edited.cursor)}|${edited.text.slice(edited.cursor)}`).toBe(
    expected,
  );
});
