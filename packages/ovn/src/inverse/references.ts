import type { Column, Table, Uuid } from '@ovn-console/ovsdb/schema';
import { northbound } from '../schema/northbound/database.ts';

/** A column whose values are rows of a table. */
export interface ReferringColumn {
  readonly table: Table;
  readonly column: string;
}

/** The columns that may refer to rows of a table, strongly or weakly. */
export function referringColumns(to: string): readonly ReferringColumn[] {
  return northbound.tables.flatMap((table: Table) =>
    Object.entries(table.columns)
      .filter(([, column]) => column.key.referenceTable === to)
      .map(([column]) => ({ table, column })),
  );
}

/** The rows that a value refers to. (No column of ovn-nb(5) maps to references.) */
export function referencesIn({ key }: Column, value: unknown): readonly Uuid[] {
  if (key.referenceTable === undefined) return [];
  const elements: readonly unknown[] = Array.isArray(value) ? value : [value];
  return elements.filter((element) => typeof element === 'string');
}
