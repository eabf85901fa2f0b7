import { isObject } from '../codec/json.ts';
import { ProtocolError } from '../errors.ts';
import { Listeners } from '../listeners.ts';
import type { Database, RowIn, TableName } from '../schema/database.ts';
import type { ReplicaChange, TableChange } from './change.ts';
import { TableChangeBuilder } from './change-builder.ts';
import type { ChangeListener, Replica } from './replica.ts';
import { ContentsLoad } from './contents-load.ts';
import { rowAfter } from './row-update.ts';
import type { UpdateFormat } from './row-update.ts';
import type { TableLayout } from './table-layout.ts';
import { TableLoad } from './table-load.ts';
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

/** What a transaction does to a table, ready to be done. */
interface Prepared {
  readonly isEmpty: boolean;
  commit(): TableChange;
}

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

  /** Prepares for a server's full contents; until they are committed, nothing is seen of them. */
  beginLoad(layout: ReplicaLayout, format: UpdateFormat): ContentsLoad {
    const tables = [...this.#tables].map(
      ([name, contents]) => [name, new TableLoad(contents, layout.tables.get(name))] as const,
    );
    return new ContentsLoad(new Map(tables), format);
  }

  /** Takes the loaded contents in place of the present ones, at once; subscribers get the difference. */
  commitLoad(layout: ReplicaLayout, load: ContentsLoad, transactionId: string | undefined): void {
    const kind = this.#layout === undefined ? 'initial' : 'resync';
    this.#layout = layout;
    this.#commit(kind, transactionId, load.tables);
  }

  /**
   * Takes full contents given as JSON in place of the present ones; see `commitLoad`.
   * @throws ProtocolError when they do not fit; then nothing has changed.
   */
  replaceAll(layout: ReplicaLayout, received: ReceivedUpdates): void {
    const load = this.beginLoad(layout, received.format);
    load.putAll(received.updates);
    this.commitLoad(layout, load, received.transactionId);
  }

  /**
   * Applies what changed since the last call.
   * @throws ProtocolError when it does not fit; then nothing has changed.
   */
  applyUpdates(received: ReceivedUpdates): void {
    if (!isObject(received.updates)) throw new ProtocolError('updates are no object');
    const builders = new Map<string, TableChangeBuilder>();
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
    prepared: ReadonlyMap<string, Prepared>,
  ): void {
    const tables = new Map<string, TableChange>();
    for (const [name, part] of prepared) {
      if (!part.isEmpty) tables.set(name, part.commit());
    }
    this.#transactionId = transactionId;
    if (kind === 'update' && tables.size === 0) return;
    const id = transactionId === undefined ? {} : { transactionId };
    this.#listeners.notify({ kind, tables, ...id });
  }
}

function rowsByUuid(updates: unknown, table: string): Readonly<Record<string, unknown>> {
  if (!isObject(updates)) throw new ProtocolError('updates are no object');
  const rows = updates[table];
  if (!isObject(rows)) throw new ProtocolError(`updates of ${table} are no object`);
  return rows;
}
