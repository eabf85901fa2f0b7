import type { Database, RowIn, TableName } from '../schema/database.ts';
import type { Row } from '../schema/table.ts';

/** What happened to the rows of one table. */
export interface TableChange<R extends Row = Row> {
  readonly inserted: readonly R[];
  readonly modified: readonly { readonly old: R; readonly new: R }[];
  readonly deleted: readonly R[];
}

/**
 * What one transaction did to the replica, which has it already.
 * - `initial`: the first contents, all of them as inserted rows
 * - `update`: one transaction (after a resumed connection: all those missed, as one)
 * - `resync`: the server could not say what was missed; the difference was found by comparing
 */
export interface ReplicaChange<D extends Database = Database> {
  readonly kind: 'initial' | 'update' | 'resync';
  /** Absent with servers that do not number transactions. */
  readonly transactionId?: string;
  /** Only tables in which something changed. */
  readonly tables: ReadonlyMap<string, TableChange>;
  /** Never present; it carries the type for `changesOf`. */
  readonly databaseType?: D;
}

const nothing: TableChange<never> = Object.freeze({ inserted: [], modified: [], deleted: [] });

/** A change's part for one table, typed; empty when nothing happened there. */
export function changesOf<D extends Database, N extends TableName<D>>(
  change: ReplicaChange<D>,
  tableName: N,
): TableChange<RowIn<D, N>>;
export function changesOf(change: ReplicaChange, tableName: string): TableChange {
  return change.tables.get(tableName) ?? nothing;
}
