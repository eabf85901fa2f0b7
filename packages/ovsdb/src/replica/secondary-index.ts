import type { Uuid } from '../codec/wire-value.ts';
import type { Row } from '../schema/table.ts';

/** Most values belong to one row only: those are held without a container of their own. */
type Bucket = Uuid | Set<Uuid>;

/**
 * UUIDs of rows by a column's value. A set counts under each of its elements, a map under each
 * of its keys, so that the row which refers to another is found by what it refers to.
 */
export class SecondaryIndex {
  readonly #column: string;
  readonly #buckets = new Map<unknown, Bucket>();

  constructor(column: string, rows: Iterable<Row>) {
    this.#column = column;
    for (const row of rows) this.add(row);
  }

  find(value: unknown): Iterable<Uuid> {
    const bucket = this.#buckets.get(value);
    if (bucket === undefined) return [];
    return typeof bucket === 'string' ? [bucket] : bucket;
  }

  /** How many rows `find` gives. */
  count(value: unknown): number {
    const bucket = this.#buckets.get(value);
    if (bucket === undefined) return 0;
    return typeof bucket === 'string' ? 1 : bucket.size;
  }

  add(row: Row): void {
    for (const key of keysOf(row[this.#column])) this.#add(key, row._uuid);
  }

  remove(row: Row): void {
    for (const key of keysOf(row[this.#column])) this.#remove(key, row._uuid);
  }

  /** Follows a row's change. Touches only what came and went: a set may have very many elements. */
  change(old: Row, row: Row): void {
    const [before, after] = [old[this.#column], row[this.#column]];
    if (before === after) return;
    if (Array.isArray(before) && Array.isArray(after)) {
      const [gone, come] = differentParts(before, after);
      for (const key of gone) this.#remove(key, row._uuid);
      for (const key of come) this.#add(key, row._uuid);
    } else {
      this.remove(old);
      this.add(row);
    }
  }

  #add(key: unknown, uuid: Uuid): void {
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) this.#buckets.set(key, uuid);
    else if (typeof bucket !== 'string') bucket.add(uuid);
    else if (bucket !== uuid) this.#buckets.set(key, new Set([bucket, uuid]));
  }

  #remove(key: unknown, uuid: Uuid): void {
    const bucket = this.#buckets.get(key);
    if (bucket === uuid) this.#buckets.delete(key);
    else if (bucket instanceof Set && bucket.delete(uuid) && bucket.size === 0) {
      this.#buckets.delete(key);
    }
  }
}

function keysOf(value: unknown): Iterable<unknown> {
  if (Array.isArray(value)) return value;
  return value instanceof Map ? value.keys() : [value];
}

/** Two sets in the same order without what both begin and end with. */
function differentParts(
  before: readonly unknown[],
  after: readonly unknown[],
): [readonly unknown[], readonly unknown[]] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
}
