import type { Duplex } from 'node:stream';
import { JsonRpcPeer } from '../json-rpc/peer.ts';
import type { ServerSchema } from '../schema/server-schema.ts';
import { toError } from '../to-error.ts';
import type { ClusterMemory } from './cluster-memory.ts';
import { ConnectionLocks } from './connection-locks.ts';
import { isUnknownMethod } from './refusal.ts';
import type { MonitorSource, ReplicaFollower } from './replica-follower.ts';
import { isSameSchema, servedSchemaOf } from './served-schema.ts';
import { ServerDatabaseWatch } from './server-database.ts';

type AnyFollower = Pick<
  ReplicaFollower<never>,
  'attach' | 'suspend' | 'detach' | 'handle' | 'canceledBy'
>;

export interface ConnectionOptions {
  readonly database: string;
  /** Those there are at the time; they may come and go. */
  readonly followers: Iterable<AnyFollower>;
  readonly probeIntervalMs: number;
  /** Milliseconds that the server may be silent while it is at work on a large reply. */
  readonly loadingPatienceMs: number;
  readonly leaderOnly: boolean;
  readonly memory: ClusterMemory;
  readonly onRoundTrip: (milliseconds: number) => void;
}

/** Milliseconds for the answer to a request that costs the server nothing. */
const handshakeTimeoutMs = 30_000;

/** One connection's life: greet, check the server, serve followers; until it ends. */
export class Connection {
  readonly peer: JsonRpcPeer;
  readonly locks: ConnectionLocks;
  readonly #options: ConnectionOptions;
  readonly #serverDatabase: ServerDatabaseWatch;
  #source: MonitorSource | undefined;
  /** The schema that `_Server` told of since we asked for it. */
  #heardOf: string | undefined;
  #monitors = 0;
  #patient = 0;

  constructor(stream: Duplex, options: ConnectionOptions) {
    this.#options = options;
    this.peer = new JsonRpcPeer(stream, {
      probeIntervalMs: options.probeIntervalMs,
      onNotification: (method, params) => this.#handle(method, params),
      onRoundTrip: options.onRoundTrip,
    });
    this.locks = new ConnectionLocks(this.peer);
    this.#serverDatabase = new ServerDatabaseWatch(this.peer, {
      database: options.database,
      leaderOnly: options.leaderOnly,
      memory: options.memory,
      onSchema: (text) => this.#hearOf(text),
    });
  }

  /** The schema that the followers go by. */
  get schema(): ServerSchema | undefined {
    return this.#source?.schema;
  }

  /** Resolves, never rejects, with the reason when the connection has ended. */
  async run(): Promise<Error> {
    try {
      await this.#greet();
      await this.#readSchema();
    } catch (error) {
      this.peer.close(toError(error));
    }
    const reason = await this.peer.closed;
    for (const follower of this.#options.followers) follower.detach();
    return reason;
  }

  /** Serves a further follower, from now on or as soon as possible. */
  welcome(follower: AnyFollower): void {
    if (this.#source !== undefined && this.peer.isOpen) follower.attach(this.#source);
  }

  async #greet(): Promise<void> {
    const sentAt = performance.now();
    try {
      // Or the server would drop the connection whenever a database comes or goes (§4.1.18).
      await this.#ask('set_db_change_aware', [true]);
    } catch (error) {
      if (!isUnknownMethod(error)) throw error;
    }
    this.#options.onRoundTrip(performance.now() - sentAt);
    await this.#serverDatabase.start(handshakeTimeoutMs);
  }

  #handle(method: string, params: readonly unknown[]): void {
    this.#serverDatabase.handle(method, params);
    this.locks.handle(method, params);
    const followers = [...this.#options.followers];
    if (method !== 'monitor_canceled') {
      for (const follower of followers) follower.handle(method, params);
    } else if (followers.some((follower) => follower.canceledBy(params))) {
      // The database was converted to another schema or replaced (ovsdb-server(7) §4.1.11).
      this.#readAnew();
    }
  }

  /**
   * Members of a cluster say so in `_Server` too, which is all there is to hear when a monitor
   * was on its way just then. (A server of a plain file leaves the old schema there, at least
   * in Open vSwitch 3.1: what it says without being asked is no more than a hint to ask.)
   */
  #hearOf(schema: string): void {
    if (this.#source === undefined) this.#heardOf = schema;
    else if (!isSameSchema(schema, this.#source)) this.#readAnew();
  }

  #readAnew(): void {
    // On its way already. The server answers in order, so what it said before is old news then.
    if (this.#source === undefined) return;
    this.#source = undefined;
    for (const follower of this.#options.followers) follower.suspend();
    this.#readSchema().catch((error: unknown) => {
      this.peer.close(toError(error));
    });
  }

  async #readSchema(): Promise<void> {
    this.#heardOf = undefined;
    const served = servedSchemaOf(await this.#ask('get_schema', [this.#options.database]));
    if (!this.peer.isOpen) return;
    if (this.#heardOf !== undefined && !isSameSchema(this.#heardOf, served)) {
      await this.#readSchema();
      return;
    }
    const source: MonitorSource = {
      ...served,
      peer: this.peer,
      nextMonitorId: () => `contents-${++this.#monitors}`,
      patiently: (work) => this.#patiently(work),
    };
    this.#source = source;
    for (const follower of this.#options.followers) follower.attach(source);
  }

  /**
   * A server with a large database says nothing for many seconds while it makes up a reply, not
   * even to a probe. A connection over TCP notices by itself when the other end is gone.
   */
  async #patiently<T>(work: Promise<T>): Promise<T> {
    const { loadingPatienceMs, probeIntervalMs } = this.#options;
    this.#patient++;
    this.peer.patienceMs = Math.max(loadingPatienceMs, probeIntervalMs);
    try {
      return await work;
    } finally {
      if (--this.#patient === 0) this.peer.patienceMs = probeIntervalMs;
    }
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    return this.peer.request(method, params, { timeoutMs: handshakeTimeoutMs });
  }
}
