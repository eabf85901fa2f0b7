import { expect, it } from 'vitest';
import { objectsIn } from './objects-in.ts';

it('lets a row be found by uuid and name', () => {
  const differences = [
    { table: 'Logical_Switch', uuid: 'u1', name: 'ls', kind: 'deleted', columns: {} },
    { table: 'NAT', uuid: 'u2', kind: 'inserted', columns: {} },
  ] as const;
  expect(objectsIn(differences)).toEqual(['u1', 'ls', 'u2']);
});
