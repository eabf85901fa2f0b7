import { ConnectionError } from '../errors.ts';
import type { OutcomeUnknownError } from '../errors.ts';
import type { JsonRpcPeer } from '../json-rpc/peer.ts';
import type { Replica } from '../replica/replica.ts';
import type { Database } from '../schema/database.ts';
import type { ServerSchema } from '../schema/server-schema.ts';
import type { Operation } from '../transaction/operation.ts';
import type { OperationResult } from '../transaction/operation-result.ts';
import { Transactor } from '../transaction/transactor.ts';
import type { Outcome, TransactOptions } from '../transaction/transactor.ts';
import type { ConnectionState } from './connection-state.ts';
import { ConnectionLoop } from './connection-loop.ts';
import type { ChooseOptions, Follower } from './follower.ts';
import { checkLockName } from './lock.ts';
import type { Lock, LockOptions } from './lock.ts';
import type { SessionOptions } from './session-options.ts';
import type { TablesOf } from './table-choice.ts';
import { until } from './until.ts';

/** A lasting connection to one database: its contents, kept current, and transactions on it. */
export interface Session<D extends Database = Database> extends AsyncDisposable {
  readonly state: ConnectionState;
  /** The declared tables in memory. Complete once `ready` has resolved; kept when disconnected. */
  readonly replica: Replica<D>;
  /** Calls the listener on each new state. Returns what ends that. */
  onState(listener: (state: ConnectionState) => void): () => void;
  /**
   * Resolves when the contents are complete and current. It waits as long as that takes;
   * `state.error` says what is in the way. Rejects with ConnectionError when the session is
   * closed, or with the signal's reason.
   */
  ready(signal?: AbortSignal): Promise<void>;
  /**
   * Runs a transaction (RFC 7047 §4.1.3): all of it is done, or nothing. When it resolves, the
   * replica has its effects already. Any number may be under way at once; they are sent in the
   * order of the calls, without waiting for each other's answers, and one that fails is no
   * other's concern. Nothing is ever sent twice.
   * @throws TypeError when an operation cannot be sent; ConnectionError when not live, and
   *   TimeoutError or the signal's reason when it could not be sent in time: nothing has
   *   happened; OperationError when it was refused; OutcomeUnknownError when it was sent and the
   *   answer was lost; see errors.ts
   */
  transact(operations: readonly Operation[], options?: TransactOptions): Promise<OperationResult[]>;
  /**
   * Finds out what became of a transaction that carried a marker and whose answer was lost; see
   * `OutcomeMarker`. It waits as long as it takes to be connected and answered. The answer is
   * final: what is not committed now never will be. Only the error's `trace` is needed, which
   * may be from another session, or from before a restart.
   * @throws TypeError without a trace; ConnectionError when the session is closed; the signal's
   *   reason; OutcomeUnknownError when the mark has been removed by somebody else, or the
   *   database was replaced, so that it can never be told.
   */
  outcomeOf(
    error: Pick<OutcomeUnknownError, 'trace'>,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<Outcome>;
  /**
   * Waits for a lock of the server (RFC 7047 §4.1.8), through lost connections too; what was
   * held when one was lost is not taken again (see `Lock.lost`).
   * @throws TypeError when the name is no identifier; ConnectionError when the session is
   *   closed; the signal's reason.
   */
  lock(name: string, options?: LockOptions): Promise<Lock>;
  /** The schema as the server reported it last. */
  serverSchema(): ServerSchema | undefined;
  /**
   * Chooses other tables, columns or rows for the session's own replica; undefined for all that
   * is declared. See Follower.choose.
   */
  choose(tables: TablesOf<D> | undefined, options?: ChooseOptions): Promise<void>;
  /**
   * A further replica over the same connection, with tables, columns and rows of its own. It
   * lasts until it or the session is closed.
   * @throws TypeError when what is chosen is not declared.
   */
  follow(tables: TablesOf<D>): Follower<D>;
  /** Ends the session for good; resolves when its connection is gone. */
  close(): Promise<void>;
}

/**
 * Opens a session. Returns at once and connects in the background, again and again through
 * all remotes, until it is closed.
 * @throws TypeError when a remote is malformed, or none is given.
 * @example
 * const session = openSession({ database: northbound, remotes: ['tcp:127.0.0.1:6641'] });
 * await session.ready();
 * for (const row of session.replica.table('Logical_Switch').rows()) show(row.name);
 */
export function openSession<const D extends Database>(options: SessionOptions<D>): Session<D> {
  return new OvsdbSession(options);
}

class OvsdbSession<D extends Database> implements Session<D> {
  readonly #loop: ConnectionLoop<D>;
  readonly #ended: Promise<void>;
  readonly #transactor: Transactor;

  constructor(options: SessionOptions<D>) {
    this.#loop = new ConnectionLoop(options);
    this.#ended = this.#loop.run();
    this.#transactor = new Transactor({
      database: options.database.name,
      livePeer: () => this.#livePeer(),
      ready: (signal) => this.ready(signal),
    });
  }

  get replica(): Replica<D> {
    return this.#loop.main.replica;
  }

  get state(): ConnectionState {
    return this.#loop.state;
  }

  onState(listener: (state: ConnectionState) => void): () => void {
    return this.#loop.onState(listener);
  }

  async ready(signal?: AbortSignal): Promise<void> {
    const look = () => {
      const { phase } = this.state;
      if (phase === 'closed') throw new ConnectionError('the session is closed');
      return phase === 'live' ? phase : undefined;
    };
    await until((listener) => this.#loop.onState(listener), look, signal);
  }

  choose(tables: TablesOf<D> | undefined, options?: ChooseOptions): Promise<void> {
    return this.#loop.main.choose(tables, options);
  }

  follow(tables: TablesOf<D>): Follower<D> {
    return this.#loop.follow(tables);
  }

  transact(
    operations: readonly Operation[],
    options?: TransactOptions,
  ): Promise<OperationResult[]> {
    return this.#transactor.transact(operations, options);
  }

  outcomeOf(
    error: Pick<OutcomeUnknownError, 'trace'>,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<Outcome> {
    return this.#transactor.outcomeOf(error, options);
  }

  async lock(name: string, options: LockOptions = {}): Promise<Lock> {
    checkLockName(name);
    for (;;) {
      await this.ready(options.signal);
      const { peer, locks } = this.#loop;
      try {
        if (locks !== undefined) return await locks.acquire(name, options);
      } catch (error) {
        if (options.signal?.aborted || peer?.isOpen) throw error;
      }
    }
  }

  serverSchema(): ServerSchema | undefined {
    return this.#loop.schema;
  }

  async close(): Promise<void> {
    await this.#transactor.close();
    this.#loop.close();
    await this.#ended;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** @throws ConnectionError when not live. */
  #livePeer(): JsonRpcPeer {
    const { phase, error } = this.state;
    const { peer } = this.#loop;
    if (phase === 'live' && peer !== undefined) return peer;
    throw new ConnectionError(`not connected (${phase})${error ? `: ${error.message}` : ''}`);
  }
}
