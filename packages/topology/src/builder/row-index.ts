import type { RowChange } from './row-change.ts';

interface AnyRow {
  readonly _uuid: string;
}

/**
 * Rows by a key computed from them: a name, an option, each reference in a set. Most keys have
 * one row, which is kept without a set around it.
 */
export class RowIndex<Row extends AnyRow> {
  readonly #keysOf: (row: Row) => Iterable<string | undefined>;
  readonly #uuids = new Map<string, string | Set<string>>();

  constructor(keysOf: (row: Row) => Iterable<string | undefined>) {
    this.#keysOf = keysOf;
  }

  /** Uuids of the rows with that key. */
  all(key: string | undefined): Iterable<string> {
    const found = key === undefined ? undefined : this.#uuids.get(key);
    if (found === undefined) return [];
    return typeof found === 'string' ? [found] : found;
  }

  /** The row with that key; should there be several, the one with the smallest uuid. */
  first(key: string | undefined): string | undefined {
    const found = key === undefined ? undefined : this.#uuids.get(key);
    if (found === undefined || typeof found === 'string') return found;
    return [...found].reduce((least, uuid) => (uuid < least ? uuid : least));
  }

  /** Follows a change. Returns the keys that lost or won the row. */
  apply({ old, new: row }: RowChange<Row>): readonly string[] {
    const before = this.#keys(old);
    const after = this.#keys(row);
    const lost = row === undefined ? before : without(before, after);
    const won = old === undefined ? after : without(after, before);
    for (const key of lost) if (old !== undefined) this.#remove(key, old._uuid);
    for (const key of won) if (row !== undefined) this.#add(key, row._uuid);
    return lost.length === 0 ? won : [...lost, ...won];
  }

  #keys(row: Row | undefined): readonly string[] {
    const keys: string[] = [];
    if (row === undefined) return keys;
    for (const key of this.#keysOf(row)) if (key !== undefined && key !== '') keys.push(key);
    return keys;
  }

  #add(key: string, uuid: string): void {
    const found = this.#uuids.get(key);
    if (found === undefined) this.#uuids.set(key, uuid);
    else if (typeof found !== 'string') found.add(uuid);
    else if (found !== uuid) this.#uuids.set(key, new Set([found, uuid]));
  }

  #remove(key: string, uuid: string): void {
    const found = this.#uuids.get(key);
    if (found === undefined) return;
    if (typeof found === 'string') {
      if (found === uuid) this.#uuids.delete(key);
      return;
    }
    found.delete(uuid);
    const [only, second] = found;
    if (only !== undefined && second === undefined) this.#uuids.set(key, only);
  }
}

/** The keys that are not among the others. Mostly there are one or two; a switch can have 100,000 ports. */
function without(keys: readonly string[], others: readonly string[]): readonly string[] {
  if (others.length < 8) return keys.filter((key) => !others.includes(key));
  const known = new Set(others);
  return keys.filter((key) => !known.has(key));
}
