import type { Column } from '@ovn-console/ovsdb/schema';
import { compareAtoms, type Atom } from './atom.ts';

/** What a column can hold: its declaration, without what only rows need. */
export type DatumType = Pick<Column, 'key' | 'value' | 'min' | 'max'>;

/**
 * The elements of a column of any shape, in OVSDB's order: each element of a set (or the only
 * value) with `undefined`, each key of a map with its value.
 */
export type Datum = ReadonlyMap<Atom, Atom | undefined>;

/** Puts elements in order; a later one of the same key takes the place of an earlier. */
export function datumOf(entries: Iterable<readonly [Atom, Atom | undefined]>): Datum {
  const distinct = [...new Map(entries)];
  return new Map(distinct.toSorted(([one], [other]) => compareAtoms(one, other)));
}

/** The elements of what a row holds for a column. */
export function datumOfValue(value: unknown): Datum {
  if (value === undefined) return new Map();
  if (value instanceof Map) return datumOf(atomEntries(value));
  return datumOf((Array.isArray(value) ? value : [value]).filter(isAtom).map(withoutValue));
}

/** What a row holds for a column with these elements. */
export function valueOfDatum({ shape }: Pick<Column, 'shape'>, datum: Datum): unknown {
  if (shape === 'map') return datum;
  const elements = [...datum.keys()];
  return shape === 'set' ? elements : elements[0];
}

/** As OVSDB compares: the shorter is less; else by keys, then by values. */
export function compareData(one: Datum, other: Datum): number {
  if (one.size !== other.size) return one.size - other.size;
  return compareLists(one.keys(), other.keys()) || compareLists(one.values(), other.values());
}

/** Whether every element (of a map: key with that value) of one is in the other. */
export function includesAll(whole: Datum, part: Datum): boolean {
  return [...part].every(([key, value]) => whole.has(key) && whole.get(key) === value);
}

/** Whether no element of one is in the other. */
export function excludesAll(whole: Datum, part: Datum): boolean {
  return ![...part].some(([key, value]) => whole.has(key) && whole.get(key) === value);
}

function compareLists(
  ones: Iterable<Atom | undefined>,
  others: Iterable<Atom | undefined>,
): number {
  const rest = others[Symbol.iterator]();
  for (const one of ones) {
    const other = rest.next().value;
    const order = one === undefined || other === undefined ? 0 : compareAtoms(one, other);
    if (order !== 0) return order;
  }
  return 0;
}

function* atomEntries(map: ReadonlyMap<unknown, unknown>): Iterable<readonly [Atom, Atom]> {
  for (const [key, value] of map) if (isAtom(key) && isAtom(value)) yield [key, value];
}

function withoutValue(atom: Atom): readonly [Atom, undefined] {
  return [atom, undefined];
}

function isAtom(value: unknown): value is Atom {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
}
