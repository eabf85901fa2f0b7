import type { Row, Table, Uuid } from '@ovn-console/ovsdb/schema';
import type { FindKey, TableView } from './northbound-view.ts';
import { differenceDescriptor, join, type Difference, type RowDraft } from './row-draft.ts';

/** How much of what a batch has done its later commands are to see. */
export interface Sight {
  readonly seesAsOvnNbctl: boolean;
}

/** One table as it will be after the commands planned so far. */
export class TableDraft<R extends Row> implements TableView<R> {
  readonly table: Table;
  readonly base: TableView<R>;
  readonly #sight: Sight;
  readonly #drafts = new Map<Uuid, RowDraft<R>>();

  constructor(table: Table, base: TableView<R>, sight: Sight) {
    this.table = table;
    this.base = base;
    this.#sight = sight;
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

  findByEntry(column: keyof R & string, entry: readonly [string, string]): readonly R[] {
    const isFound = (row: R): boolean => hasEntry(row[column], entry);
    const found = this.base.findByEntry?.(column, entry) ?? [...this.base.rows()].filter(isFound);
    const untouchedRows = found.filter(({ _uuid }) => !this.#drafts.has(_uuid));
    return [...untouchedRows, ...[...this.#touched()].filter(isFound)];
  }

  insert(row: R): void {
    this.#drafts.set(row._uuid, { ...untouched, before: undefined, after: row });
  }

  /** `replace` says that the columns are written as a whole, whatever they have become meanwhile. */
  update(uuid: Uuid, values: Partial<R>, replace: boolean): void {
    const { row, draft } = this.#present(uuid);
    const known = [...draft.differences];
    this.#drafts.set(uuid, {
      before: draft.before,
      after: withColumns(row, Object.getOwnPropertyDescriptors({ ...values })),
      written: new Set([...draft.written, ...Object.keys(values)]),
      replaced: new Set([...draft.replaced, ...(replace ? Object.keys(values) : [])]),
      differences: new Map(known.filter(([column]) => !(column in values))),
      settled: new Map([...draft.settled].filter(([column]) => !(column in values))),
    });
  }

  /** Adds to and takes from a set of references, which may be unknown. */
  updateSet(uuid: Uuid, column: string, difference: Difference): void {
    const { row, draft } = this.#present(uuid);
    const { before, written, replaced, differences, settled } = draft;
    const joined = join(differences.get(column), difference);
    const isKnown = !before || (written.has(column) && !differences.has(column));
    const after = withColumns(row, { [column]: differenceDescriptor(row, column, difference) });
    const seen = difference.isSettled ? after : (settled.get(column) ?? row);
    this.#drafts.set(uuid, {
      before,
      after,
      written: new Set([...written, column]),
      replaced,
      differences: isKnown ? differences : new Map([...differences, [column, joined]]),
      settled: new Map([...settled, [column, seen]]),
    });
  }

  /**
   * A set of references as later commands of a batch see it. Where they are to see what they would
   * in ovn-nbctl, that is without what `updateSet` made of it, unless it is settled: ovn-nbctl's
   * library applies such changes only when the server tells of them.
   */
  settled<K extends keyof R & string>(row: R, column: K): R[K] {
    if (!this.#sight.seesAsOvnNbctl) return (this.get(row._uuid) ?? row)[column];
    return (this.#drafts.get(row._uuid)?.settled.get(column) ?? row)[column];
  }

  expect(uuids: readonly Uuid[]): void {
    this.base.expect?.(uuids.filter((uuid) => !this.#drafts.has(uuid)));
  }

  expectBy<K extends keyof R & string>(column: K, values: readonly FindKey<R[K]>[]): void {
    this.base.expectBy?.(column, values);
  }

  /** Rows by UUID; those that are not there are passed over. */
  getAll(uuids: readonly Uuid[]): R[] {
    this.expect(uuids);
    return uuids.map((uuid) => this.get(uuid)).filter((row) => row !== undefined);
  }

  delete(uuid: Uuid): void {
    const draft = this.#drafts.get(uuid);
    const before = draft ? draft.before : this.base.get(uuid);
    this.#drafts.set(uuid, { ...untouched, before, after: undefined });
  }

  /** Takes a row that is never inserted after all out of the sets to which it was added. */
  forget(uuid: Uuid): void {
    const removal: Difference = { added: new Set(), removed: new Set([uuid]) };
    for (const [target, draft] of this.#drafts) {
      for (const column of draft.after ? draft.settled.keys() : []) {
        if (adds(draft, column, uuid)) this.updateSet(target, column, removal);
      }
    }
  }

  #present(uuid: Uuid): { row: R; draft: RowDraft<R> } {
    const row = this.get(uuid);
    if (!row) throw new Error(`${this.table.name} has no row ${uuid}`);
    return { row, draft: this.#drafts.get(uuid) ?? { ...untouched, before: row, after: row } };
  }

  *#touched(): Iterable<R> {
    for (const { after } of this.#drafts.values()) if (after) yield after;
  }
}

const untouched = {
  written: new Set<string>(),
  replaced: new Set<string>(),
  differences: new Map<string, Difference>(),
  settled: new Map<string, never>(),
};

/** Whether a row's set will refer to a new row. */
function adds<R extends Row>(draft: RowDraft<R>, column: string, uuid: Uuid): boolean {
  const { before, after, differences } = draft;
  if (before) return differences.get(column)?.added.has(uuid) === true;
  const elements = after?.[column];
  return Array.isArray(elements) && elements.includes(uuid);
}

/** The row with other values; columns that are read only when they are looked at stay so. */
function withColumns<R extends Row>(row: R, columns: PropertyDescriptorMap): R {
  const copy: R = Object.create(Reflect.getPrototypeOf(row), Object.getOwnPropertyDescriptors(row));
  return Object.defineProperties(copy, columns);
}

/** Whether a map has a key with that value. */
export function hasEntry(map: unknown, [key, value]: readonly [string, string]): boolean {
  return map instanceof Map && map.get(key) === value;
}

/** Whether a column has this value; for a set: contains it; for a map: has it as a key. */
export function isFoundBy(columnValue: unknown, key: unknown): boolean {
  if (Array.isArray(columnValue)) return columnValue.includes(key);
  return columnValue instanceof Map ? columnValue.has(key) : columnValue === key;
}
