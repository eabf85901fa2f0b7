import type { Duplex } from 'node:stream';
import { JsonRpcPeer } from '../json-rpc/peer.ts';
import type { ReplicaContents } from '../replica/replica-contents.ts';
import type { Database } from '../schema/database.ts';
import { parseServerSchema } from '../schema/server-schema.ts';
import type { ServerSchema } from '../schema/server-schema.ts';
import { Monitor } from './monitor.ts';
import { replicaLayoutOf } from './monitor-requests.ts';
import type { TableSelection } from './monitor-requests.ts';
import { isUnknownMethod } from './refusal.ts';
import { ServerDatabaseWatch } from './server-database.ts';
import type { ClusterMemory } from './server-database.ts';
import { toError } from '../to-error.ts';

export interface ConnectionOptions<D extends Database> {
  readonly replica: ReplicaContents<D>;
  readonly selection: TableSelection | undefined;
  readonly probeIntervalMs: number;
  readonly leaderOnly: boolean;
  readonly memory: ClusterMemory;
  /** Contents are about to be asked for: first on connecting, again when the schema changed. */
  readonly onLoading: () => void;
  readonly onLive: (schema: ServerSchema) => void;
  readonly onRoundTrip: (milliseconds: number) => void;
}

/** Milliseconds that a server may stay silent while it prepares the contents of a large database. */
const loadingPatienceMs = 60_000;

/** Milliseconds for the answer to a request that costs the server nothing. */
const handshakeTimeoutMs = 30_000;

/** One connection's life: greet, check the server, load, follow; until it ends. */
export class Connection<D extends Database> {
  readonly peer: JsonRpcPeer;
  readonly #options: ConnectionOptions<D>;
  readonly #serverDatabase: ServerDatabaseWatch;
  #monitor: Monitor<D> | undefined;
  #monitors = 0;

  constructor(stream: Duplex, options: ConnectionOptions<D>) {
    this.#options = options;
    this.peer = new JsonRpcPeer(stream, {
      probeIntervalMs: options.probeIntervalMs,
      onNotification: (method, params) => this.#handle(method, params),
      onRoundTrip: options.onRoundTrip,
    });
    this.#serverDatabase = new ServerDatabaseWatch(this.peer, {
      database: options.replica.database.name,
      leaderOnly: options.leaderOnly,
      memory: options.memory,
    });
  }

  /** Resolves, never rejects, with the reason when the connection has ended. */
  async run(): Promise<Error> {
    try {
      await this.#greet();
      await this.#load();
    } catch (error) {
      this.peer.close(toError(error));
    }
    return this.peer.closed;
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
    await this.#serverDatabase.start();
  }

  async #load(): Promise<void> {
    const { replica, selection, probeIntervalMs, onLoading, onLive } = this.#options;
    onLoading();
    this.peer.patienceMs = Math.max(loadingPatienceMs, probeIntervalMs);
    const schema = parseServerSchema(await this.#ask('get_schema', [replica.database.name]));
    const layout = replicaLayoutOf(replica.database, selection, schema);
    const monitor = new Monitor(this.peer, replica, { id: `contents-${++this.#monitors}`, layout });
    this.#monitor = monitor;
    await monitor.start();
    this.peer.patienceMs = probeIntervalMs;
    // Canceled meanwhile: a later load is on its way.
    if (this.#monitor === monitor) onLive(schema);
  }

  #handle(method: string, params: readonly unknown[]): void {
    this.#serverDatabase.handle(method, params);
    this.#monitor?.handle(method, params);
    if (method === 'monitor_canceled' && this.#monitor?.isCanceledBy(params)) this.#reload();
  }

  /** The database was converted to another schema or replaced (ovsdb-server(7) §4.1.11). */
  #reload(): void {
    this.#monitor = undefined;
    this.#load().catch((error: unknown) => {
      this.peer.close(toError(error));
    });
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    return this.peer.request(method, params, { timeoutMs: handshakeTimeoutMs });
  }
}
