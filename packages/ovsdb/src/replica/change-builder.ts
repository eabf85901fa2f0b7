import type { Row } from '../schema/table.ts';
import type { TableChange } from './change.ts';
import type { TableContents } from './table-replica.ts';

/**
 * Collects what a transaction does, before any of it is done: should the server's message
 * turn out not to fit, the replica is still as it was.
 */
export class TableChangeBuilder {
  readonly #contents: TableContents;
  readonly #inserted: Row[] = [];
  readonly #modified: { old: Row; new: Row }[] = [];
  readonly #deleted: Row[] = [];

  constructor(contents: TableContents) {
    this.#contents = contents;
  }

  /** Notes a row's transition; from or to undefined when it did not or will not exist. */
  note(old: Row | undefined, row: Row | undefined): void {
    if (old === row) return;
    if (row === undefined) this.#deleted.push(...(old === undefined ? [] : [old]));
    else if (old === undefined) this.#inserted.push(row);
    else this.#modified.push({ old, new: row });
  }

  get isEmpty(): boolean {
    return this.#inserted.length + this.#modified.length + this.#deleted.length === 0;
  }

  /** Makes the noted transitions come true. */
  commit(): TableChange {
    for (const row of this.#deleted) this.#contents.delete(row);
    for (const { new: row } of this.#modified) this.#contents.put(row);
    for (const row of this.#inserted) this.#contents.put(row);
    return { inserted: this.#inserted, modified: this.#modified, deleted: this.#deleted };
  }
}
