import { expect, it } from 'vitest';
import { northbound } from './database.ts';
import { since } from './since.ts';

it('lists nothing but tables and columns that there are', () => {
  const known = northbound.tables.flatMap(({ name, columns }) => [
    name,
    ...Object.keys(columns).map((column) => `${name}.${column}`),
  ]);
  expect(Object.keys(since).filter((name) => !known.includes(name))).toEqual([]);
});
