import type { Operation } from './operation.ts';

const prepositions: Readonly<Record<string, string>> = {
  insert: 'into',
  select: 'from',
  delete: 'from',
};

/** An operation for people: `insert into Logical_Switch`. */
export function describeOperation(operation: Operation): string {
  if (!('table' in operation)) return operation.op;
  return `${operation.op} ${prepositions[operation.op] ?? 'on'} ${operation.table}`;
}
