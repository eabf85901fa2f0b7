import type { Row, Table, Uuid } from '@ovn-console/ovsdb/schema';
import type { FindKey, TableView } from './northbound-view.ts';

/** What became of one row: as it was before the batch (if it was), and as it will be. */
export interface RowDraft<R extends Row> {
  readonly before: R | undefined;
  readonly after: R | undefined;
  /** Columns that were given a value; the others may not even have been read. */
  readonly written: ReadonlySet<string>;
  /** Those of them that are written as a whole; other differences are written as differences. */
  readonly replaced: ReadonlySet<string>;
}

/** One table as it will be after the commands planned so far. */
export class TableDraft<R extends Row> implements TableView<R> {
  readonly table: Table;
  readonly base: TableView<R>;
  readonly #drafts = new Map<Uuid, RowDraft<R>>();

  constructor(table: Table, base: TableView<R>) {
    this.table = table;
    this.base = base;
  }

  /** Rows inserted, changed or deleted so far, in the order in which they were first touched. */
  get drafts(): ReadonlyMap<Uuid, RowDraft<R>> {
    return this.#drafts;
  }

  isNew(uuid: Uuid): boolean {
    const draft = this.#drafts.get(uuid);
    return draft !== undefined && draft.before === undefined;
  }

  get(uuid: Uuid): R | undefined {
    const draft = this.#drafts.get(uuid);
    return draft ? draft.after : this.base.get(uuid);
  }

  /** Rows that were there before, in their order; then new ones. */
  *rows(): Iterable<R> {
    for (const row of this.base.rows()) {
      const draft = this.#drafts.get(row._uuid);
      const now = draft ? draft.after : row;
      if (now) yield now;
    }
    for (const { before, after } of this.#drafts.values()) if (!before && after) yield after;
  }

  findBy<K extends keyof R & string>(column: K, value: FindKey<R[K]>): readonly R[] {
    const found = this.base.findBy(column, value);
    const untouched = found.filter(({ _uuid }) => !this.#drafts.has(_uuid));
    return [...untouched, ...[...this.#touched()].filter((row) => isFoundBy(row[column], value))];
  }

  insert(row: R): void {
    this.#drafts.set(row._uuid, { ...untouched, before: undefined, after: row });
  }

  /** `replace` says that the columns are written as a whole, whatever they have become meanwhile. */
  update(uuid: Uuid, values: Partial<R>, replace: boolean): void {
    const row = this.get(uuid);
    if (!row) throw new Error(`${this.table.name} has no row ${uuid}`);
    const draft = this.#drafts.get(uuid);
    this.#drafts.set(uuid, {
      before: draft ? draft.before : row,
      after: withValues(row, values),
      written: new Set([...(draft?.written ?? []), ...Object.keys(values)]),
      replaced: new Set([...(draft?.replaced ?? []), ...(replace ? Object.keys(values) : [])]),
    });
  }

  delete(uuid: Uuid): void {
    const draft = this.#drafts.get(uuid);
    const before = draft ? draft.before : this.base.get(uuid);
    this.#drafts.set(uuid, { ...untouched, before, after: undefined });
  }

  *#touched(): Iterable<R> {
    for (const { after } of this.#drafts.values()) if (after) yield after;
  }
}

const untouched = { written: new Set<string>(), replaced: new Set<string>() };

/** The row with other values; columns that are read only when they are looked at stay so. */
function withValues<R extends Row>(row: R, values: Partial<R>): R {
  const copy: R = Object.create(Object.prototype, Object.getOwnPropertyDescriptors(row));
  for (const [column, value] of Object.entries(values)) {
    Object.defineProperty(copy, column, { value, enumerable: true, configurable: true });
  }
  return copy;
}

function isFoundBy(columnValue: unknown, key: unknown): boolean {
  if (Array.isArray(columnValue)) return columnValue.includes(key);
  return columnValue instanceof Map ? columnValue.has(key) : columnValue === key;
}
