import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { NotLeaderError, TimeoutError } from '../errors.ts';
import type { JsonRpcPeer } from '../json-rpc/peer.ts';
import type { Database } from '../schema/database.ts';
import type { ServerSchema } from '../schema/server-schema.ts';
import type { NamedConnector } from '../transport/connector.ts';
import { connectorFor } from '../transport/connect.ts';
import { openStream } from '../transport/open-stream.ts';
import { explainTlsFailure } from '../transport/tls-failure.ts';
import { ClusterMemory } from './cluster-memory.ts';
import { Connection } from './connection.ts';
import type { ConnectionLocks } from './connection-locks.ts';
import type { ConnectionOptions } from './connection.ts';
import type { ConnectionState } from './connection-state.ts';
import type { FollowerState } from './follower.ts';
import { defaultBackoff, ReconnectPolicy } from './reconnect-policy.ts';
import { ReplicaFollower } from './replica-follower.ts';
import type { SessionOptions } from './session-options.ts';
import { StateTracker } from './state-tracker.ts';
import type { TablesOf } from './table-choice.ts';
import { toError } from '../to-error.ts';

/** See SessionOptions.loadingPatienceMs. */
const defaultLoadingPatienceMs = 60_000;

/** A server that took longer than that to make up the contents is not waited for any longer. */
const longestPatienceMs = 600_000;

/** Keeps replicas connected: attempt after attempt, connection after connection. */
export class ConnectionLoop<D extends Database> {
  /** Follows for the session itself; the session is live when it is. */
  readonly main: ReplicaFollower<D>;
  readonly #followers = new Set<ReplicaFollower<D>>();
  readonly #options: SessionOptions<D>;
  readonly #remotes: readonly NamedConnector[];
  readonly #policy: ReconnectPolicy;
  readonly #tracker = new StateTracker();
  readonly #memory: ClusterMemory;
  readonly #stopping = new AbortController();
  #connection: Connection | undefined;
  #loadingPatienceMs: number;
  #schema: ServerSchema | undefined;
  #liveSince: number | undefined;
  #wasLive = false;

  /** @throws TypeError when a remote is malformed or none is given, or a table is not declared. */
  constructor(options: SessionOptions<D>) {
    this.#options = options;
    this.#loadingPatienceMs = options.loadingPatienceMs ?? defaultLoadingPatienceMs;
    this.#memory = new ClusterMemory(options.leaderPatienceMs ?? 60_000);
    this.#remotes = namedRemotes(options);
    this.#policy = new ReconnectPolicy(this.#remotes.length, {
      ...defaultBackoff,
      ...options.backoff,
    });
    this.main = new ReplicaFollower(options.database, options.tables);
    this.#followers.add(this.main);
    this.main.onState(({ phase }) => this.#mainIs(phase));
  }

  get state(): ConnectionState {
    const { state } = this.#tracker;
    const lastReceivedAt = this.#connection?.peer.lastReceivedAt ?? state.lastReceivedAt;
    const { rowsReceived } = this.main.state;
    return { ...state, rowsReceived, ...(lastReceivedAt !== undefined && { lastReceivedAt }) };
  }

  onState(listener: (state: ConnectionState) => void): () => void {
    return this.#tracker.onState(() => listener(this.state));
  }

  /** The connection in use. */
  get peer(): JsonRpcPeer | undefined {
    return this.#connection?.peer;
  }

  /** The locks of the connection in use. */
  get locks(): ConnectionLocks | undefined {
    return this.#connection?.locks;
  }

  get schema(): ServerSchema | undefined {
    return this.#schema;
  }

  /** A further replica on the same connections. */
  follow(tables: TablesOf<D>): ReplicaFollower<D> {
    const follower = new ReplicaFollower(this.#options.database, tables);
    this.#followers.add(follower);
    follower.onState(({ phase }) => {
      if (phase === 'closed') this.#followers.delete(follower);
    });
    if (this.#stopping.signal.aborted) void follower.close();
    else this.#connection?.welcome(follower);
    return follower;
  }

  close(): void {
    this.#stopping.abort();
  }

  /** Resolves when the loop was closed and its last connection is gone. */
  async run(): Promise<void> {
    const { signal: stopping } = this.#stopping;
    const close = () => this.close();
    this.#options.signal?.addEventListener('abort', close, { once: true });
    if (this.#options.signal?.aborted) close();
    while (!stopping.aborted) await this.#attempt(stopping);
    this.#options.signal?.removeEventListener('abort', close);
    for (const follower of this.#followers) void follower.close();
    this.#tracker.update({ phase: 'closed', nextAttemptAt: undefined, error: undefined });
  }

  /** One attempt, and the connection that comes of it, up to its end. */
  async #attempt(stopping: AbortSignal): Promise<void> {
    const { attempt, remote: index, delayMs } = this.#policy.next();
    const remote = this.#remotes[index];
    if (remote === undefined) return;
    const phase = this.#wasLive ? 'reconnecting' : 'connecting';
    try {
      const nextAttemptAt = delayMs === 0 ? undefined : Math.round(Date.now() + delayMs);
      this.#tracker.update({ phase, attempt, nextAttemptAt, roundTripMs: undefined });
      await sleep(delayMs, undefined, { signal: stopping });
      this.#tracker.update({ remote: remote.name, nextAttemptAt: undefined });
      await this.#serve(remote, stopping);
    } catch (error) {
      if (stopping.aborted) return;
      this.#ended(error);
    }
  }

  /** Connects and follows the server. Throws what ended it. */
  async #serve(remote: NamedConnector, stopping: AbortSignal): Promise<never> {
    const stream = await this.#connect(remote, stopping);
    const connection = new Connection(stream, this.#connectionOptions());
    const close = () => connection.peer.close();
    stopping.addEventListener('abort', close, { once: true });
    if (stopping.aborted) close();
    this.#connection = connection;
    try {
      throw await connection.run();
    } finally {
      stopping.removeEventListener('abort', close);
      // A connection that ended before its first byte says nothing of the age of what we have.
      const { lastReceivedAt } = connection.peer;
      if (lastReceivedAt !== undefined) this.#tracker.update({ lastReceivedAt });
      this.#connection = undefined;
    }
  }

  async #connect(remote: NamedConnector, stopping: AbortSignal): Promise<Duplex> {
    const timeoutMs = this.#options.connectTimeoutMs ?? 10_000;
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      return await openStream(remote, AbortSignal.any([stopping, deadline]));
    } catch (cause) {
      if (!deadline.aborted) throw cause;
      throw new TimeoutError(`no connection to ${remote.name} within ${timeoutMs} ms`, { cause });
    }
  }

  #connectionOptions(): ConnectionOptions {
    return {
      database: this.#options.database.name,
      followers: this.#followers,
      probeIntervalMs: this.#options.probeIntervalMs ?? 5000,
      loadingPatienceMs: this.#loadingPatienceMs,
      leaderOnly: this.#options.leaderOnly ?? this.#remotes.length > 1,
      memory: this.#memory,
      onRoundTrip: (roundTripMs: number) => this.#tracker.update({ roundTripMs }),
    };
  }

  #mainIs(phase: FollowerState['phase']): void {
    if (phase === 'loading') this.#tracker.update({ phase: 'loading' });
    if (phase === 'live') this.#live();
    if (phase === 'refused') this.#connection?.peer.close(this.main.refusal);
  }

  #live(): void {
    const schema = this.#connection?.schema;
    // Said again, as after a change of what is chosen.
    if (this.#tracker.state.phase === 'live' && schema === this.#schema) return;
    this.#schema = schema;
    this.#wasLive = true;
    this.#loadingPatienceMs = this.#options.loadingPatienceMs ?? defaultLoadingPatienceMs;
    this.#liveSince ??= performance.now();
    this.#tracker.update({ phase: 'live', attempt: 0, error: undefined });
  }

  #ended(reason: unknown): void {
    const { phase, since } = this.#tracker.state;
    // It may only have been slow: it gets more time than that from the next connection.
    if (phase === 'loading' && Date.now() - since >= this.#loadingPatienceMs) {
      this.#loadingPatienceMs = Math.min(2 * this.#loadingPatienceMs, longestPatienceMs);
    }
    if (this.#liveSince !== undefined) this.#policy.ended(performance.now() - this.#liveSince);
    if (reason instanceof NotLeaderError) this.#policy.skipRemote();
    this.#liveSince = undefined;
    const message = explainTlsFailure(reason) ?? toError(reason).message;
    this.#tracker.update({
      error: { message },
      phase: this.#wasLive ? 'reconnecting' : 'connecting',
    });
  }
}

function namedRemotes<D extends Database>(options: SessionOptions<D>): readonly NamedConnector[] {
  if (options.remotes.length === 0) throw new TypeError('a session needs at least one remote');
  return options.remotes.map((remote) => {
    if (typeof remote === 'string') return connectorFor(remote, options.tls);
    if (typeof remote === 'function') return { name: remote.name || 'stream', connect: remote };
    return remote;
  });
}
