import type { Column, Row, RowOf, Table, Uuid } from '@ovn-console/ovsdb/schema';

/** A row with every column at its default, as an `insert` without columns makes it (RFC 7047 §5.2.1). */
export function emptyRow<T extends Table>(table: T, uuid: Uuid): RowOf<T>;
export function emptyRow(table: Table, uuid: Uuid): Row {
  const columns = Object.entries(table.columns);
  return {
    _uuid: uuid,
    ...Object.fromEntries(columns.map(([name, column]) => [name, defaultValue(column)])),
  };
}

/** What a column of a new row holds when nothing is said of it (RFC 7047 §5.2.1). */
export function defaultValue({ shape, key, min }: Column): unknown {
  if (shape === 'map') return new Map();
  if (shape === 'set') return min === 0 ? [] : [defaultAtom(key.kind)];
  return shape === 'optional' ? undefined : defaultAtom(key.kind);
}

function defaultAtom(kind: Column['key']['kind']): unknown {
  switch (kind) {
    case 'string':
      return '';
    case 'integer':
    case 'real':
      return 0;
    case 'boolean':
      return false;
    case 'uuid':
      return '00000000-0000-0000-0000-000000000000';
  }
}
