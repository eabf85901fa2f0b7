/** The end of a chain. */
const none = -1;

/**
 * The order of a hash table with chains as Open vSwitch's programs have them (`struct hmap`): the
 * buckets one after the other, in each the last inserted first. When it has more than two items
 * for each bucket it grows to the next power of two, which turns chains around.
 */
export class ChainedTable<Item> implements Iterable<Item> {
  readonly #items: Item[] = [];
  readonly #hashes: number[] = [];
  /** For each item the next one of its chain. */
  readonly #next: number[] = [];
  /** For each bucket its first item. */
  #heads: Int32Array = new Int32Array(1).fill(none);

  /** @param hash of 32 bits */
  insert(item: Item, hash: number): void {
    const index = this.#items.push(item) - 1;
    this.#hashes.push(hash);
    this.#link(index);
    const count = this.#items.length;
    if (count >> 1 > this.#mask) this.#growTo(bucketsFor(count));
  }

  *[Symbol.iterator](): Iterator<Item> {
    for (const index of this.#indexes()) {
      const item = this.#items[index];
      if (item !== undefined) yield item;
    }
  }

  get #mask(): number {
    return this.#heads.length - 1;
  }

  #link(index: number): void {
    const bucket = (this.#hashes[index] ?? 0) & this.#mask;
    this.#next[index] = this.#heads[bucket] ?? none;
    this.#heads[bucket] = index;
  }

  #growTo(buckets: number): void {
    const indexes = [...this.#indexes()];
    this.#heads = new Int32Array(buckets).fill(none);
    for (const index of indexes) this.#link(index);
  }

  *#indexes(): Iterable<number> {
    for (const head of this.#heads) {
      for (let index = head; index !== none; index = this.#next[index] ?? none) yield index;
    }
  }
}

/** At least four, and as many as are needed for no more than two items each, roughly. */
function bucketsFor(count: number): number {
  return Math.max(4, 2 ** (32 - Math.clz32(count >> 1)));
}
