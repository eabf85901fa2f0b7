import { isArray, isObject } from '../codec/json.ts';
import type { JsonObject } from '../codec/json.ts';
import { NotLeaderError } from '../errors.ts';
import type { JsonRpcPeer } from '../json-rpc/peer.ts';
import { isUnknownDatabase, isUnknownMethod } from './refusal.ts';

/** The newest state of a cluster that the session has seen, over all its connections. */
export interface ClusterMemory {
  clusterId?: string;
  index?: number | bigint;
}

export interface ServerDatabaseOptions {
  readonly database: string;
  readonly leaderOnly: boolean;
  readonly memory: ClusterMemory;
}

const monitorId = 'server-database';
const columns = ['name', 'model', 'connected', 'leader', 'cid', 'index'];

/**
 * Watches the row of `_Server`'s Database table for our database (ovsdb-server(5)), which
 * says what part this server plays in a cluster. Leadership moves routinely: a server that
 * was right when we connected need not stay so.
 */
export class ServerDatabaseWatch {
  readonly #peer: JsonRpcPeer;
  readonly #options: ServerDatabaseOptions;

  constructor(peer: JsonRpcPeer, options: ServerDatabaseOptions) {
    this.#peer = peer;
    this.#options = options;
  }

  /** Rejects with NotLeaderError when another server must be tried. */
  async start(): Promise<void> {
    const request = { Database: [{ columns }] };
    try {
      this.#judgeAll(await this.#peer.request('monitor', ['_Server', monitorId, request]));
    } catch (error) {
      // Before OVS 2.9 there was no _Server database; there were no clusters either.
      if (!isUnknownDatabase(error) && !isUnknownMethod(error)) throw error;
    }
  }

  /** @throws NotLeaderError when the notification says that this server will not do any more. */
  handle(method: string, params: readonly unknown[]): void {
    if (method === 'update' && params[0] === monitorId) this.#judgeAll(params[1]);
  }

  #judgeAll(updates: unknown): void {
    const rows = isObject(updates) ? updates['Database'] : undefined;
    for (const update of Object.values(isObject(rows) ? rows : {})) {
      const row = isObject(update) ? update['new'] : undefined;
      if (isObject(row) && row['name'] === this.#options.database) this.#judge(row);
    }
  }

  #judge(row: JsonObject): void {
    const { database, leaderOnly, memory } = this.#options;
    if (row['connected'] === false) {
      throw new NotLeaderError(`the server of ${database} is cut off from its cluster`);
    }
    if (row['model'] !== 'clustered') return;
    if (leaderOnly && row['leader'] === false) {
      throw new NotLeaderError(`the server is not the leader of ${database}`);
    }
    rememberIndex(memory, row);
  }
}

/** @throws NotLeaderError when the server is behind what the session has already seen. */
function rememberIndex(memory: ClusterMemory, row: JsonObject): void {
  const clusterId = uuidOf(row['cid']);
  const index = row['index'];
  if (clusterId === undefined || (typeof index !== 'number' && typeof index !== 'bigint')) return;
  if (memory.clusterId === clusterId && memory.index !== undefined && index < memory.index) {
    throw new NotLeaderError(`the server is behind its cluster: ${index} of ${memory.index}`);
  }
  memory.clusterId = clusterId;
  memory.index = index;
}

function uuidOf(json: unknown): string | undefined {
  return isArray(json) && json[0] === 'uuid' && typeof json[1] === 'string' ? json[1] : undefined;
}
