import { expect, it } from 'vitest';
import { inStringMapOrder, sortedByKey } from './string-map.ts';

it('sorts by the bytes of keys', () => {
  const keys = ['b', 'a', '\u{1F600}', '\uFFFD', 'é', '', 'Z'];
  expect(sortedByKey(keys.map((key) => [key, key]))).toEqual([
    '',
    'Z',
    'a',
    'b',
    'é',
    '\uFFFD',
    '\u{1F600}',
  ]);
});

it('turns entries of one key around whenever the map has not just grown', () => {
  const entries = ['first', 'second', 'third'].map((value) => ['same', value] as const);
  expect(sortedByKey(entries.slice(0, 2))).toEqual(['first', 'second']);
  expect(sortedByKey(entries)).toEqual(['third', 'first', 'second']);
  expect(inStringMapOrder(entries).map(([, value]) => value)).toEqual(sortedByKey(entries));
});
