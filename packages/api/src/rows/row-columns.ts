import type { Column, Table } from '@ovn-console/ovsdb/schema';
import type { RowColumn } from './row-details.ts';

type BaseType = Column['key'];

/** The columns of a table for people, those that the server has. */
export function rowColumns(table: Table, isServed: (column: string) => boolean): RowColumn[] {
  return Object.entries(table.columns)
    .filter(([name]) => isServed(name))
    .map(([name, column]) => describeColumn(name, column));
}

function describeColumn(name: string, column: Column): RowColumn {
  const references = column.key.referenceTable;
  const valueReferences = column.value?.referenceTable;
  return {
    name,
    type: describeType(column),
    ...(references !== undefined && { references }),
    ...(valueReferences !== undefined && { valueReferences }),
  };
}

/** In the words that ovn-nb(5) uses for a column's type. */
function describeType({ shape, key, value }: Column): string {
  switch (shape) {
    case 'scalar':
      return describeElement(key);
    case 'optional':
      return `optional ${describeElement(key)}`;
    case 'set':
      return `set of ${describeElement(key, 's')}`;
    case 'map':
      return `map of ${describeElement(key)}-${value ? describeElement(value) : ''} pairs`;
  }
}

function describeElement({ kind, referenceTable, referenceType }: BaseType, plural = ''): string {
  if (referenceTable === undefined) return `${kind}${plural}`;
  const strength = referenceType === 'weak' ? 'weak reference' : 'reference';
  return `${strength}${plural} to ${referenceTable}`;
}
