import { isObject } from '../codec/json.ts';
import { ProtocolError } from '../errors.ts';
import { Listeners } from '../listeners.ts';
import type { Database, RowIn, TableName } from '../schema/database.ts';
import type { ReplicaChange, TableChange } from './change.ts';
import { TableChangeBuilder } from './change-builder.ts';
import type { ChangeListener, Replica } from './replica.ts';
import { rowAfter, sameRow } from './row-update.ts';
import type { UpdateFormat } from './row-update.ts';
import type { TableLayout } from './table-layout.ts';
import { TableContents } from './table-replica.ts';
import type { TableReplica } from './table-replica.ts';

/** How the tables of a server are read, and a text that tells two such ways apart. */
export interface ReplicaLayout {
  readonly tables: ReadonlyMap<string, TableLayout>;
  readonly key: string;
}

/** Contents or updates as received: `<table-updates>` or `<table-updates2>`. */
export interface ReceivedUpdates {
  readonly format: UpdateFormat;
  readonly updates: unknown;
  readonly transactionId: string | undefined;
}

type Builders = Map<string, TableChangeBuilder>;

/** The replica, as the session writes it. */
export class ReplicaContents<D extends Database> implements Replica<D> {
  readonly database: D;
  readonly #tables: ReadonlyMap<string, TableContents>;
  readonly #listeners = new Listeners<ReplicaChange<D>>();
  #layout: ReplicaLayout | undefined;
  #transactionId: string | undefined;

  constructor(database: D) {
    this.database = database;
    this.#tables = new Map(database.tables.map(({ name }) => [name, new TableContents()]));
  }

  get transactionId(): string | undefined {
    return this.#transactionId;
  }

  table<N extends TableName<D>>(name: N): TableReplica<RowIn<D, N>>;
  table(name: string): TableReplica {
    return this.#contentsOf(name);
  }

  has(table: string, column?: string): boolean {
    const layout = this.#layout?.tables.get(table);
    return layout !== undefined && (column === undefined || layout.columns.has(column));
  }

  subscribe(listener: ChangeListener<D>): () => void {
    return this.#listeners.add(listener);
  }

  /** Number of rows in all tables. */
  get size(): number {
    return [...this.#tables.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** The last transaction id that can be resumed from when the server is read in that way. */
  resumableFrom(layout: ReplicaLayout): string | undefined {
    return this.#layout?.key === layout.key ? this.#transactionId : undefined;
  }

  /**
   * Takes a server's full contents in place of the present ones, at once; subscribers get the
   * difference.
   * @throws ProtocolError when they do not fit; then nothing has changed.
   */
  replaceAll(layout: ReplicaLayout, received: ReceivedUpdates): void {
    const builders: Builders = new Map();
    for (const [name, contents] of this.#tables) {
      const builder = new TableChangeBuilder(contents);
      const rows = rowsByUuid(received.updates, name);
      const table = layout.tables.get(name);
      if (table !== undefined) noteContents(builder, { contents, table, rows, received });
      for (const row of contents.rows()) {
        if (table === undefined || !(row._uuid in rows)) builder.note(row, undefined);
      }
      builders.set(name, builder);
    }
    const kind = this.#layout === undefined ? 'initial' : 'resync';
    this.#layout = layout;
    this.#commit(kind, received.transactionId, builders);
  }

  /**
   * Applies what changed since the last call.
   * @throws ProtocolError when it does not fit; then nothing has changed.
   */
  applyUpdates(received: ReceivedUpdates): void {
    if (!isObject(received.updates)) throw new ProtocolError('updates are no object');
    const builders: Builders = new Map();
    for (const name of Object.keys(received.updates)) {
      const layout = this.#layout?.tables.get(name);
      if (layout === undefined)
        throw new ProtocolError(`update of ${name}, which is not monitored`);
      const contents = this.#contentsOf(name);
      const builder = new TableChangeBuilder(contents);
      for (const [uuid, update] of Object.entries(rowsByUuid(received.updates, name))) {
        const old = contents.get(uuid);
        builder.note(old, rowAfter(received.format, { layout, uuid, old, update }));
      }
      builders.set(name, builder);
    }
    this.#commit('update', received.transactionId, builders);
  }

  #contentsOf(name: string): TableContents {
    const contents = this.#tables.get(name);
    if (contents !== undefined) return contents;
    throw new TypeError(`${this.database.name} declares no table "${name}"`);
  }

  #commit(
    kind: ReplicaChange['kind'],
    transactionId: string | undefined,
    builders: Builders,
  ): void {
    const tables = new Map<string, TableChange>();
    for (const [name, builder] of builders) {
      if (!builder.isEmpty) tables.set(name, builder.commit());
    }
    this.#transactionId = transactionId;
    if (kind === 'update' && tables.size === 0) return;
    const id = transactionId === undefined ? {} : { transactionId };
    this.#listeners.notify({ kind, tables, ...id });
  }
}

interface NewContents {
  readonly contents: TableContents;
  readonly table: TableLayout;
  readonly rows: Readonly<Record<string, unknown>>;
  readonly received: ReceivedUpdates;
}

function noteContents(
  builder: TableChangeBuilder,
  { contents, table, rows, received }: NewContents,
): void {
  for (const [uuid, update] of Object.entries(rows)) {
    const old = contents.get(uuid);
    const row = rowAfter(received.format, { layout: table, uuid, old: undefined, update });
    const unchanged = old !== undefined && row !== undefined && sameRow(table, old, row);
    builder.note(old, unchanged ? old : row);
  }
}

function rowsByUuid(updates: unknown, table: string): Readonly<Record<string, unknown>> {
  if (!isObject(updates)) throw new ProtocolError('updates are no object');
  const rows = updates[table] ?? {};
  if (!isObject(rows)) throw new ProtocolError(`updates of ${table} are no object`);
  return rows;
}
