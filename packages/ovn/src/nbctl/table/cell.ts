import type { OutputCell } from '../../commands/definition/output.ts';
import { datumOfValue } from '../values/datum.ts';
import { bareDatum, printDatum } from '../values/print-value.ts';
import { compactJson, datumTree, type JsonTree } from '../values/value-json.ts';
import type { TableStyle } from './table-style.ts';

/** A cell as text; what is text already stays as it is. */
export function cellText(cell: OutputCell, { data }: Pick<TableStyle, 'data'>): string {
  if (typeof cell === 'string') return cell;
  const datum = datumOfValue(cell.value);
  switch (data) {
    case 'string':
      return printDatum(cell.column, datum);
    case 'bare':
      return bareDatum(cell.column, datum);
    case 'json':
      return compactJson(datumTree(cell.column, datum));
  }
}

/** A cell as JSON. */
export function cellJson(cell: OutputCell): JsonTree {
  if (typeof cell === 'string') return JSON.stringify(cell);
  return datumTree(cell.column, datumOfValue(cell.value));
}
