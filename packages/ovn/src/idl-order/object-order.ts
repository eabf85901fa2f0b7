import { ChainedTable } from './chained-table.ts';
import { hashString } from './hash-string.ts';

/**
 * The order in which Open vSwitch's programs go through the members of a JSON object, for they
 * keep it in a hash table by name.
 * @param names in the order in which they were put there, such as that of the text it was read from
 */
export function objectOrder(names: Iterable<string>): string[] {
  const table = new ChainedTable<string>();
  for (const name of names) table.insert(name, hashString(name));
  return [...table];
}
