import type { Uuid } from '../codec/wire-value.ts';
import { ProtocolError } from '../errors.ts';
import type { Row } from '../schema/table.ts';
import type { TableChange } from './change.ts';
import { sameRow } from './row-update.ts';
import type { TableLayout } from './table-layout.ts';
import type { TableContents } from './table-replica.ts';

/** The new contents of one table, gathered beside the present ones until all of them are there. */
export class TableLoad {
  readonly layout: TableLayout | undefined;
  readonly #contents: TableContents;
  readonly #rows = new Map<Uuid, Row>();
  readonly #inserted: Row[] = [];
  readonly #modified: { old: Row; new: Row }[] = [];
  readonly #comparedWith: number;
  #known = 0;

  /** @param layout undefined when the server does not have the table, or it is not selected */
  constructor(contents: TableContents, layout: TableLayout | undefined) {
    this.#contents = contents;
    this.#comparedWith = contents.revision;
    this.layout = layout;
  }

  /** @throws ProtocolError when the row is there twice. */
  put(row: Row): void {
    const count = this.#rows.size;
    this.#rows.set(row._uuid, this.#compared(row));
    if (this.#rows.size === count) throw new ProtocolError(`row ${row._uuid} was sent twice`);
  }

  get isEmpty(): boolean {
    return this.#inserted.length + this.#modified.length + this.#vanished === 0;
  }

  /** Makes the new contents the present ones. */
  commit(): TableChange {
    if (this.#contents.revision !== this.#comparedWith) return this.#startedAnew().commit();
    const deleted = this.#vanished === 0 ? [] : this.#contents.rowsNotIn(this.#rows);
    const change = { inserted: this.#inserted, modified: this.#modified, deleted };
    this.#contents.replace(this.#rows, change);
    return change;
  }

  /** The present contents changed while the new ones were on their way. */
  #startedAnew(): TableLoad {
    const load = new TableLoad(this.#contents, this.layout);
    for (const row of this.#rows.values()) load.put(row);
    return load;
  }

  /** How many of the present rows are not among the new ones. */
  get #vanished(): number {
    return this.#contents.size - this.#known;
  }

  /** The present row where nothing of it changed, so that it stays the same object. */
  #compared(row: Row): Row {
    const old = this.#contents.size === 0 ? undefined : this.#contents.get(row._uuid);
    if (old === undefined) {
      this.#inserted.push(row);
      return row;
    }
    this.#known++;
    if (this.layout !== undefined && sameRow(this.layout, old, row)) return old;
    this.#modified.push({ old, new: row });
    return row;
  }
}
