import { expect, it } from 'vitest';
import { hashString } from './hash-string.ts';

// Where the last word is whole this is MurmurHash3_x86_32; these are values of that with seed 0.
it.each([
  ['', 0],
  ['test', 0xba6bd213],
])('hashes %j as Murmur does', (text, hash) => {
  expect(hashString(text)).toBe(hash);
});
