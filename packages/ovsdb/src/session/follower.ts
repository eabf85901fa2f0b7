import type { Replica } from '../replica/replica.ts';
import type { Database } from '../schema/database.ts';
import type { TablesOf } from './table-choice.ts';

/** Where a replica stands that follows the server. */
export interface FollowerState {
  /**
   * - `waiting`: there is no connection; the replica keeps what it had
   * - `loading`: contents are on their way; the replica shows what it had until all are there
   * - `live`: contents are complete and follow every change
   * - `refused`: the server will not serve that choice of tables; `error` says why. It is asked
   *   again on the next connection, when the schema changes, and when `choose` is called
   * - `closed`: for good
   */
  readonly phase: 'waiting' | 'loading' | 'live' | 'refused' | 'closed';
  /** When this phase began, in milliseconds since the epoch. */
  readonly since: number;
  /** Rows in the replica. */
  readonly rowsReceived: number;
  /** Why the last choice was refused; gone after the next that was not. */
  readonly error?: { readonly message: string };
}

export interface ChooseOptions {
  /** Stops waiting; the choice stands all the same. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A further replica on a session's connection, with tables and conditions of its own. It comes
 * and goes with the connection and resumes by itself, from its own last transaction.
 *
 * Each replica is consistent in itself. Two of one session get the same transaction one after
 * the other, and may for a while be at different ones: one may be loading while the other is
 * live. When `transact` resolves, every replica that is live shows what it did.
 */
export interface Follower<D extends Database = Database> extends AsyncDisposable {
  readonly replica: Replica<D>;
  readonly state: FollowerState;
  /** Calls the listener on each new state. Returns what ends that. */
  onState(listener: (state: FollowerState) => void): () => void;
  /**
   * Resolves when the replica is complete and current. Rejects with ProtocolError when the
   * server refuses the choice, ConnectionError when closed, or the signal's reason.
   */
  ready(signal?: AbortSignal): Promise<void>;
  /**
   * Chooses other tables, columns or rows; resolves when the replica shows them, or those of a
   * later choice. Subscribers get the difference as one change: an `update` when only
   * conditions differ (`monitor_cond_change`), otherwise a `resync` with the contents of a new
   * monitor; until then the replica goes on by the last choice. Without a connection it waits
   * for one. Rejects with TypeError when what is chosen is not declared, ProtocolError when
   * the server refuses it (the last choice that it took then stands), ConnectionError when
   * closed, or the signal's reason.
   */
  choose(tables: TablesOf<D> | undefined, options?: ChooseOptions): Promise<void>;
  /** Ends it for good, at once; the replica keeps what it had. */
  close(): Promise<void>;
}
