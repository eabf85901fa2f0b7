import type { Column, Row } from '@ovn-console/ovsdb/schema';
import type { Condition, Mutation } from '@ovn-console/ovsdb/operations';
import { encode } from '../planning/encode.ts';

/** How a set or map changes, as what is taken out of it and what is put in. */
export interface CollectionChange {
  readonly name: string;
  readonly column: Column;
  readonly removed: ReadonlyMap<unknown, unknown>;
  readonly added: ReadonlyMap<unknown, unknown>;
}

/** Whether a column is written as a difference, so that what others add to it stays. */
export function isOpen({ shape, max }: Column): boolean {
  return (shape === 'set' || shape === 'map') && max === 'unlimited';
}

export function collectionChange(
  [name, column]: readonly [string, Column],
  old: unknown,
  now: unknown,
): CollectionChange {
  const [before, after] = [entriesOf(old), entriesOf(now)];
  return { name, column, removed: less(before, after), added: less(after, before) };
}

/**
 * What is to be taken out must be there, and what is to be put in must not. Of a key of a map the
 * server can only be asked together with a value: see `resultOf`.
 */
export function conditionsOf({ name, column, removed, added }: CollectionChange): Condition[] {
  const includes: Condition = [name, 'includes', encodeEntries(column, removed)];
  const excludes: Condition = [name, 'excludes', encodeEntries(column, added)];
  return [...(removed.size > 0 ? [includes] : []), ...(added.size > 0 ? [excludes] : [])];
}

/** Whether a row meets that, in keys of a map too. */
export function isMetBy({ name, removed, added }: CollectionChange, row: Row): boolean {
  const current = entriesOf(row[name]);
  const isThere = [...removed].every(([key, value]) => current.get(key) === value);
  return isThere && [...added].every(([key]) => removed.has(key) || !current.has(key));
}

/**
 * What holds afterwards: putting a pair into a map does nothing when somebody else has given the
 * key another value (RFC 7047 §5.1).
 */
export function resultOf({ name, column, added }: CollectionChange): Condition[] {
  const isAtRisk = column.shape === 'map' && added.size > 0;
  return isAtRisk ? [[name, 'includes', encodeEntries(column, added)]] : [];
}

/** A set must not be empty in between where it may never be; a map's key must be free. */
export function mutationsOf({ name, column, removed, added }: CollectionChange): Mutation[] {
  const deletion: Mutation = [name, 'delete', encodeEntries(column, removed)];
  const insertion: Mutation = [name, 'insert', encodeEntries(column, added)];
  const deletions = removed.size > 0 ? [deletion] : [];
  const insertions = added.size > 0 ? [insertion] : [];
  return column.shape === 'map' ? [...deletions, ...insertions] : [...insertions, ...deletions];
}

function encodeEntries(column: Column, entries: ReadonlyMap<unknown, unknown>) {
  return encode(column, column.shape === 'map' ? entries : [...entries.keys()]);
}

function less(
  one: ReadonlyMap<unknown, unknown>,
  other: ReadonlyMap<unknown, unknown>,
): ReadonlyMap<unknown, unknown> {
  return new Map([...one].filter(([key, value]) => !other.has(key) || other.get(key) !== value));
}

/** A map's entries; a set's elements as entries whose value is themselves. */
function entriesOf(value: unknown): ReadonlyMap<unknown, unknown> {
  if (value instanceof Map) return value;
  return new Map(Array.isArray(value) ? value.map((element: unknown) => [element, element]) : []);
}
