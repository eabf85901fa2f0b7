import { expect, it } from 'vitest';
import { columnChange } from './column-change.ts';

const names = (uuid: string) => (uuid === 'row1' ? 'vm1' : undefined);

it.each([
  ['a value of a new row', { new: 3 }, 'c=3'],
  ['a set of a new row, with names of rows', { new: ['row1', 'x'] }, 'c=vm1,x'],
  ['a map of a new row', { new: { a: '1', b: '2' } }, 'c=a=1,b=2'],
  ['another value', { old: 3, new: 4 }, 'c=3 → 4'],
  ['a value taken away', { old: true, new: null }, 'c=true → []'],
  ['what a set gains and loses', { old: ['x', 'y'], new: ['y', 'row1'] }, 'c +vm1 −x'],
  ['what a map gains and loses', { old: { a: '1' }, new: { a: '2' } }, 'c +a=2 −a=1'],
  ['a set that is emptied', { old: ['x'], new: [] }, 'c −x'],
])('tells %s on one line', (_what, change, line) => {
  expect(columnChange('c', change, names)).toBe(line);
});
