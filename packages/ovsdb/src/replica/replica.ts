import type { Database, RowIn, TableName } from '../schema/database.ts';
import type { ReplicaChange } from './change.ts';
import type { TableReplica } from './table-replica.ts';

export type ChangeListener<D extends Database> = (change: ReplicaChange<D>) => void;

/**
 * A copy of a database's declared tables in memory. It keeps its contents while the
 * connection is away, and never shows a transaction in part.
 */
export interface Replica<D extends Database = Database> {
  readonly database: D;
  /** The last transaction that the contents include, where the server numbers them. */
  readonly transactionId: string | undefined;
  /** @throws TypeError when the database declares no such table. */
  table<N extends TableName<D>>(name: N): TableReplica<RowIn<D, N>>;
  /**
   * Whether the server has a declared table (or column of it), and it is selected. One that
   * it lacks reads as empty. False until the first contents have arrived.
   */
  has(table: TableName<D>, column?: string): boolean;
  /**
   * Calls the listener after each transaction, when the replica already has it. Returns what
   * ends the subscription.
   */
  subscribe(listener: ChangeListener<D>): () => void;
}
