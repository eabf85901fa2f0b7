// Browser-safe: imports nothing of Node.
export { differencesOf, type ChangedTables } from './differences-of.ts';
export type { ServedContents } from './expectation.ts';
export { withNamesForUuids } from './names-for-uuids.ts';
export { planDifferences } from './plan-differences.ts';
export { inverseOf, type ColumnDifference, type RowDifference } from './row-difference.ts';
export { sameValue, valueToJson, type RowValue } from './row-value.ts';
