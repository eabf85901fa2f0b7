import type { ServerColumn, ServerSchema } from '../../schema/server-schema.ts';
import type { Operation } from '../../transaction/operation.ts';

/**
 * Inserts a row that is larger than what a few transactions write. A server remembers the last
 * transactions, for those who missed them, only while they are smaller than its contents.
 */
export function ballastFor({ tables }: ServerSchema): Operation[] {
  for (const { name: table, columns, isRoot, maxRows, indexes } of tables.values()) {
    if (!isRoot || maxRows !== undefined || indexes.length > 0) continue;
    if ([...columns.values()].some(isDemanding)) continue;
    for (const { name, key, value, max } of columns.values()) {
      if (key.kind !== 'string' || value?.kind !== 'string' || max !== 'unlimited') continue;
      const pairs = Array.from({ length: 500 }, (_, index) => [`key ${index}`, 'value'] as const);
      return [{ op: 'insert', table, row: { [name]: ['map', pairs] } }];
    }
  }
  throw new Error('no table takes ballast');
}

/** Whether its default may be no valid value. */
function isDemanding({ key, min }: ServerColumn): boolean {
  const isBound = key.enum ?? key.min ?? key.referenceTable;
  return min > 0 && isBound !== undefined;
}
