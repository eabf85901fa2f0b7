import type { RowsChange, TableChange } from '../row-change.ts';
import type { TableView } from '../views.ts';

interface DeclaredColumn {
  readonly shape: 'scalar' | 'optional' | 'set' | 'map';
  readonly key: { readonly kind: string };
}

interface DeclaredTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, DeclaredColumn>>;
}

interface AnyRow {
  readonly _uuid: string;
}

/**
 * A database in memory, read as a replica is: rows are immutable, and a transaction's changes
 * come out as one, after it is done.
 */
export class MemoryDatabase<Rows> {
  readonly #tables: ReadonlyMap<string, MemoryTable>;

  constructor(tables: readonly DeclaredTable[]) {
    this.#tables = new Map(tables.map((table) => [table.name, new MemoryTable(table)]));
  }

  table<Name extends keyof Rows & string>(name: Name): TableView<Rows[Name]>;
  table(name: string): TableView<unknown> {
    return this.#table(name);
  }

  /** Inserts a row (columns left out have their default), or changes those columns of it. */
  put<Name extends keyof Rows & string>(
    name: Name,
    row: Partial<Rows[Name]> & AnyRow,
  ): MemoryDatabase<Rows> {
    this.#table(name).put(row);
    return this;
  }

  delete(name: keyof Rows & string, uuid: string): MemoryDatabase<Rows> {
    this.#table(name).delete(uuid);
    return this;
  }

  /** What was done since the last commit. */
  commit(): RowsChange {
    const changes = [...this.#tables].map(([name, table]) => [name, table.commit()] as const);
    return { tables: new Map(changes) };
  }

  #table(name: string): MemoryTable {
    const table = this.#tables.get(name);
    if (table === undefined) throw new TypeError(`no table ${name}`);
    return table;
  }
}

class MemoryTable implements TableView<unknown> {
  readonly #template: object;
  readonly #rows = new Map<string, AnyRow>();
  /** Rows as they were before the transaction. */
  readonly #before = new Map<string, AnyRow | undefined>();

  constructor(declared: DeclaredTable) {
    const columns = Object.entries(declared.columns);
    this.#template = Object.fromEntries(columns.map(([name, of]) => [name, defaultOf(of)]));
  }

  get(uuid: string): AnyRow | undefined {
    return this.#rows.get(uuid);
  }

  rows(): Iterable<AnyRow> {
    return this.#rows.values();
  }

  put(row: AnyRow): void {
    const old = this.#remember(row._uuid);
    this.#rows.set(row._uuid, Object.freeze({ ...this.#template, ...old, ...row }));
  }

  delete(uuid: string): void {
    this.#remember(uuid);
    this.#rows.delete(uuid);
  }

  commit(): TableChange {
    const inserted: AnyRow[] = [];
    const modified: { old: AnyRow; new: AnyRow }[] = [];
    const deleted: AnyRow[] = [];
    for (const [uuid, old] of this.#before) {
      const row = this.#rows.get(uuid);
      if (old !== undefined && row !== undefined) modified.push({ old, new: row });
      else if (row !== undefined) inserted.push(row);
      else if (old !== undefined) deleted.push(old);
    }
    this.#before.clear();
    return { inserted, modified, deleted };
  }

  #remember(uuid: string): AnyRow | undefined {
    const row = this.#rows.get(uuid);
    if (!this.#before.has(uuid)) this.#before.set(uuid, row);
    return row;
  }
}

function defaultOf({ shape, key }: DeclaredColumn): unknown {
  if (shape === 'set') return [];
  if (shape === 'map') return new Map();
  if (shape === 'optional') return undefined;
  return { string: '', integer: 0, real: 0, boolean: false, uuid: '' }[key.kind];
}
