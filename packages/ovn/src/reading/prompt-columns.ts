import type { Column } from '@ovn-console/ovsdb/schema';
import { declaredTable } from '../planning/draft.ts';
import type { NorthboundTable } from '../planning/northbound-view.ts';

/**
 * The columns that are fetched with a row at once. Others are fetched when they are looked at:
 * sets of references without limit, such as the ports of a switch, which may be thousands.
 */
export function promptColumns(table: NorthboundTable): string[] {
  return Object.entries(declaredTable(table).columns)
    .filter(([, column]) => !isLong(column))
    .map(([name]) => name);
}

function isLong({ shape, key, max }: Column): boolean {
  return shape === 'set' && max === 'unlimited' && key.referenceTable !== undefined;
}
