import type { Column, Table } from '@ovn-console/ovsdb/schema';
import { declaredTable } from '../planning/draft.ts';
import { columnOf } from '../planning/encode.ts';
import type { RowDifference } from './row-difference.ts';
import { valueFromJson } from './row-value.ts';

type Values = Readonly<Record<string, unknown>>;

/** A row difference with native values, and what the schema says of it. */
export interface RowChange {
  readonly difference: RowDifference;
  readonly table: Table;
  /** Values of the columns that differ before; of a deleted row all that were not empty. */
  readonly old: Values;
  /** And after; of an inserted row all that are not empty. */
  readonly new: Values;
}

/** Gives the values of a difference their types back. */
export function readDifference(difference: RowDifference): RowChange {
  const table = declaredTable(difference.table);
  const side = (which: 'old' | 'new'): Values =>
    Object.fromEntries(
      Object.entries(difference.columns).map(([name, column]) => [
        name,
        valueFromJson(columnOf(table, name), column[which]),
      ]),
    );
  return {
    difference,
    table,
    old: difference.kind === 'inserted' ? {} : side('old'),
    new: difference.kind === 'deleted' ? {} : side('new'),
  };
}

/** The columns that differ, each with its declaration. */
export function columnsIn({ difference, table }: RowChange): (readonly [string, Column])[] {
  return Object.keys(difference.columns).map((name) => [name, columnOf(table, name)]);
}
