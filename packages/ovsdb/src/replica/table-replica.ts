import type { Uuid } from '../codec/wire-value.ts';
import type { Row } from '../schema/table.ts';
import type { TableChange } from './change.ts';
import { SecondaryIndex } from './secondary-index.ts';
import { sameValue } from './value-difference.ts';

/** What a column is found by: an element of a set, a key of a map, or the value itself. */
export type FindKey<Value> = Value extends readonly (infer Element)[]
  ? Element
  : Value extends ReadonlyMap<infer Key, unknown>
    ? Key
    : Value;

/** The rows of one table, as of the last transaction received. */
export interface TableReplica<R extends Row = Row> {
  get(uuid: Uuid): R | undefined;
  /** All rows, in no particular order. Do not hold the iterator across a change. */
  rows(): Iterable<R>;
  readonly size: number;
  /**
   * The rows whose column has that value (for a set: contains it; for a map: has it as a key).
   * The first call for a column indexes it; from then on the index follows every change.
   */
  findBy<K extends keyof R & string>(column: K, value: FindKey<R[K]>): readonly R[];
  /**
   * The rows that have all of these values, sets and maps as a whole: at most one when they
   * are those of an index that the schema declares (RFC 7047 §3.2), also of several columns.
   * Indexes the columns of single values, and looks through the rows of the rarest one.
   */
  find(values: Partial<R>): readonly R[];
}

/** The rows of one table, and the indexes over them. */
export class TableContents implements TableReplica {
  #rows = new Map<Uuid, Row>();
  readonly #indexes = new Map<string, SecondaryIndex>();
  #revision = 0;

  /** Another number after each change. */
  get revision(): number {
    return this.#revision;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(uuid: Uuid): Row | undefined {
    return this.#rows.get(uuid);
  }

  rows(): Iterable<Row> {
    return this.#rows.values();
  }

  findBy(column: string, value: unknown): readonly Row[] {
    const uuids = this.#indexOf(column).find(value);
    return Array.from(uuids, (uuid) => this.#rows.get(uuid)).filter(isPresent);
  }

  find(values: Partial<Row>): readonly Row[] {
    const { _uuid, ...columns } = values;
    const wanted = Object.entries(columns);
    return [...this.#candidates(_uuid, wanted)].filter((row) =>
      wanted.every(([column, value]) => sameValue(row[column], value)),
    );
  }

  /** Few rows among which all are that have the values. */
  #candidates(uuid: Uuid | undefined, wanted: readonly [string, unknown][]): Iterable<Row> {
    if (uuid !== undefined) return [this.#rows.get(uuid)].filter(isPresent);
    const counts = wanted
      .filter(([, value]) => typeof value !== 'object')
      .map(([column, value]) => ({ column, value, count: this.#indexOf(column).count(value) }));
    const [first, ...others] = counts;
    if (first === undefined) return this.#rows.values();
    const { column, value } = others.reduce((a, b) => (b.count < a.count ? b : a), first);
    return this.findBy(column, value);
  }

  #indexOf(column: string): SecondaryIndex {
    let index = this.#indexes.get(column);
    if (index === undefined) {
      index = new SecondaryIndex(column, this.#rows.values());
      this.#indexes.set(column, index);
    }
    return index;
  }

  /** The rows whose UUID is none of those. */
  rowsNotIn(others: ReadonlyMap<Uuid, unknown>): Row[] {
    return [...this.#rows.values()].filter(({ _uuid }) => !others.has(_uuid));
  }

  /** Takes those rows in place of the present ones, from which they differ by the change. */
  replace(rows: Map<Uuid, Row>, { inserted, modified, deleted }: TableChange): void {
    this.#revision++;
    const wasEmpty = this.#rows.size === 0;
    this.#rows = rows;
    // All of them would be new to an index: it is made when it is asked for again.
    if (wasEmpty) this.#indexes.clear();
    for (const index of this.#indexes.values()) {
      for (const row of deleted) index.remove(row);
      for (const { old, new: row } of modified) index.change(old, row);
      for (const row of inserted) index.add(row);
    }
  }

  /** Inserts a row, or puts it in the place of the old one with its UUID. */
  put(row: Row): void {
    this.#revision++;
    const old = this.#rows.get(row._uuid);
    this.#rows.set(row._uuid, row);
    for (const index of this.#indexes.values()) {
      if (old === undefined) index.add(row);
      else index.change(old, row);
    }
  }

  delete(row: Row): void {
    this.#revision++;
    if (!this.#rows.delete(row._uuid)) return;
    for (const index of this.#indexes.values()) index.remove(row);
  }
}

function isPresent(row: Row | undefined): row is Row {
  return row !== undefined;
}
