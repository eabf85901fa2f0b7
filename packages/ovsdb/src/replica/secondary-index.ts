import type { Uuid } from '../codec/wire-value.ts';
import type { Row } from '../schema/table.ts';

/** Most values belong to one row only: those are held without a container of their own. */
type Bucket = Row | Map<Uuid, Row>;

/**
 * Rows by a column's value. A set counts under each of its elements, a map under each of its
 * keys, so that the row which refers to another is found by what it refers to.
 */
export class SecondaryIndex {
  readonly #column: string;
  readonly #buckets = new Map<unknown, Bucket>();

  constructor(column: string, rows: Iterable<Row>) {
    this.#column = column;
    for (const row of rows) this.add(row);
  }

  find(value: unknown): readonly Row[] {
    const bucket = this.#buckets.get(value);
    if (bucket === undefined) return [];
    return bucket instanceof Map ? [...bucket.values()] : [bucket];
  }

  add(row: Row): void {
    for (const key of this.#keysOf(row)) {
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, row);
      else if (bucket instanceof Map) bucket.set(row._uuid, row);
      else
        this.#buckets.set(
          key,
          new Map([
            [bucket._uuid, bucket],
            [row._uuid, row],
          ]),
        );
    }
  }

  remove(row: Row): void {
    for (const key of this.#keysOf(row)) {
      const bucket = this.#buckets.get(key);
      if (!(bucket instanceof Map)) this.#buckets.delete(key);
      else if (bucket.delete(row._uuid) && bucket.size === 0) this.#buckets.delete(key);
    }
  }

  #keysOf(row: Row): Iterable<unknown> {
    const value = row[this.#column];
    if (Array.isArray(value)) return value;
    return value instanceof Map ? value.keys() : [value];
  }
}
