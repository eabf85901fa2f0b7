import type { Column, Row, Table } from '@ovn-console/ovsdb/schema';
import { isReported } from '../inverse/runtime-columns.ts';
import { isDefault, valueToJson } from '../inverse/row-value.ts';
import type { NorthboundTable, NorthboundView } from '../planning/northbound-view.ts';

/** A table of ovn-nb(5), its columns known only at run time. */
export type AnyTable = Table<NorthboundTable>;

/** The columns that a row is recreated with: all that the server has and that are not mere reports. */
export function exportedColumns(
  table: AnyTable,
  view: NorthboundView,
): (readonly [string, Column])[] {
  return Object.entries(table.columns).filter(
    ([name]) => view.has(table.name, name) && !isReported(table.name, name),
  );
}

/** Whether a column has to be written at all. */
export function isSet([name, column]: readonly [string, Column], row: Row): boolean {
  return !isDefault(column, valueToJson(row[name]));
}

/** Whether the values of a column are rows. */
export function isReference({ key }: Column): boolean {
  return key.referenceTable !== undefined;
}
