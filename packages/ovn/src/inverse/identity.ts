import type { Row, Table } from '@ovn-console/ovsdb/schema';

/**
 * The name by which commands find the row although nothing keeps others from having the same, such
 * as a logical switch's; undefined when the name is unique, a mere label, or empty.
 */
export function identifyingName(
  table: Table,
  row: Readonly<Record<string, unknown>>,
): string | undefined {
  const { name } = table.columns;
  const isIdentity = table.isRoot && name?.shape === 'scalar';
  const isUnique = table.indexes.some((index) => index.includes('name'));
  const value = row['name'];
  return isIdentity && !isUnique && typeof value === 'string' && value !== '' ? value : undefined;
}

/** What a person calls the row. */
export function labelOf(row: Row): string {
  const names = [row['name'], row['ip_prefix'], row['external_ip'], row._uuid];
  return String(names.find((name) => typeof name === 'string' && name !== ''));
}
