import { ChainedTable } from '../idl-order/chained-table.ts';
import { hashString } from '../idl-order/hash-string.ts';
import { compareAtoms } from './values/atom.ts';

/** The order in which Open vSwitch's programs go through a string map (`struct smap`). */
export function inStringMapOrder<Value>(
  entries: Iterable<readonly [string, Value]>,
): (readonly [string, Value])[] {
  const table = new ChainedTable<readonly [string, Value]>();
  for (const entry of entries) table.insert(entry, hashString(entry[0]));
  return [...table];
}

/**
 * The values sorted by their keys' bytes (`smap_sort`); those of one key stand in the order of the
 * map, which is why ovn-nbctl lists objects of the same name as it does.
 * @param entries in the order in which they were put there
 */
export function sortedByKey<Value>(entries: Iterable<readonly [string, Value]>): Value[] {
  return inStringMapOrder(entries)
    .toSorted(([one], [other]) => compareAtoms(one, other))
    .map(([, value]) => value);
}
