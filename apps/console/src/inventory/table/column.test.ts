import { describe, expect, it } from 'vitest';
import { nextSort, sorted, type Column } from './column.ts';

interface Row {
  name: string;
  size: number;
}
const columns: Column<Row>[] = [
  { key: 'name', header: 'Name', width: '1fr', cell: (r) => r.name, sortValue: (r) => r.name },
  { key: 'size', header: 'Size', width: '1fr', cell: (r) => r.size, sortValue: (r) => r.size },
  { key: 'note', header: 'Note', width: '1fr', cell: () => '' },
];
const rows: Row[] = [
  { name: 'vm10', size: 2 },
  { name: 'vm2', size: 2 },
  { name: 'a', size: 10 },
];

describe('sorted', () => {
  it('orders numbers within names by their value', () => {
    expect(sorted(rows, columns, 'name').map(({ name }) => name)).toEqual(['a', 'vm2', 'vm10']);
  });

  it('turns round for a leading minus, keeping equals in place', () => {
    expect(sorted(rows, columns, '-size').map(({ name }) => name)).toEqual(['a', 'vm10', 'vm2']);
  });

  it('leaves rows alone for a column that does not sort or does not exist', () => {
    expect(sorted(rows, columns, 'note')).toBe(rows);
    expect(sorted(rows, columns, 'gone')).toBe(rows);
  });
});

describe('nextSort', () => {
  it('sorts up first, then down, then up', () => {
    expect(nextSort('size', 'name')).toBe('name');
    expect(nextSort('name', 'name')).toBe('-name');
    expect(nextSort('-name', 'name')).toBe('name');
  });
});
