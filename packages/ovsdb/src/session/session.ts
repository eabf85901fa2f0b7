import { ConnectionError } from '../errors.ts';
import { ReplicaContents } from '../replica/replica-contents.ts';
import type { Replica } from '../replica/replica.ts';
import type { Database } from '../schema/database.ts';
import type { ServerSchema } from '../schema/server-schema.ts';
import type { Operation } from '../transaction/operation.ts';
import type { OperationResult } from '../transaction/operation-result.ts';
import { runTransaction } from '../transaction/transact.ts';
import type { TransactOptions } from '../transaction/transact.ts';
import type { ConnectionState } from './connection-state.ts';
import { ConnectionLoop } from './connection-loop.ts';
import type { SessionOptions } from './session-options.ts';
import { toError } from '../to-error.ts';

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
   * replica has its effects already.
   * @throws ConnectionError when not live, and nothing was sent; OperationError when it was
   *   refused; OutcomeUnknownError when it was sent and the answer was lost; see errors.ts
   */
  transact(operations: readonly Operation[], options?: TransactOptions): Promise<OperationResult[]>;
  /** The schema as the server reported it last. */
  serverSchema(): ServerSchema | undefined;
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
  readonly replica: ReplicaContents<D>;
  readonly #loop: ConnectionLoop<D>;
  readonly #ended: Promise<void>;

  constructor(options: SessionOptions<D>) {
    this.replica = new ReplicaContents(options.database);
    this.#loop = new ConnectionLoop(this.replica, options);
    this.#ended = this.#loop.run();
  }

  get state(): ConnectionState {
    return this.#loop.state;
  }

  onState(listener: (state: ConnectionState) => void): () => void {
    return this.#loop.onState(listener);
  }

  async ready(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (isSettled(this.state)) return settle(this.state);
    settle(await settledState(this, signal));
  }

  async transact(
    operations: readonly Operation[],
    options?: TransactOptions,
  ): Promise<OperationResult[]> {
    const { phase, error } = this.state;
    const peer = this.#loop.peer;
    if (phase !== 'live' || peer === undefined) {
      throw new ConnectionError(`not connected (${phase})${error ? `: ${error.message}` : ''}`);
    }
    const database = this.replica.database.name;
    return runTransaction(peer, { database, operations }, options);
  }

  serverSchema(): ServerSchema | undefined {
    return this.#loop.schema;
  }

  async close(): Promise<void> {
    this.#loop.close();
    await this.#ended;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

function isSettled({ phase }: ConnectionState): boolean {
  return phase === 'live' || phase === 'closed';
}

function settle({ phase }: ConnectionState): void {
  if (phase === 'closed') throw new ConnectionError('the session is closed');
}

/** The next state that is live or closed, or a rejection with the signal's reason. */
function settledState(session: Session, signal?: AbortSignal): Promise<ConnectionState> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      unsubscribe();
      reject(toError(signal?.reason));
    };
    const unsubscribe = session.onState((state) => {
      if (!isSettled(state)) return;
      unsubscribe();
      signal?.removeEventListener('abort', onAbort);
      resolve(state);
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
