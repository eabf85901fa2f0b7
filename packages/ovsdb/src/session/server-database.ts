import { ConnectionError, NotLeaderError } from '../errors.ts';
import type { JsonRpcPeer } from '../json-rpc/peer.ts';
import { ReplicaContents } from '../replica/replica-contents.ts';
import { column } from '../schema/column.ts';
import { database } from '../schema/database.ts';
import { table } from '../schema/table.ts';
import type { ClusterMemory } from './cluster-memory.ts';
import { Monitor } from './monitor.ts';
import { planOf } from './monitor-plan.ts';
import { isUnknownDatabase, isUnknownMethod } from './refusal.ts';
import { servedSchemaOf } from './served-schema.ts';
import { chosenTables } from './table-choice.ts';

/** ovsdb-server(5). */
const databaseTable = table('Database', {
  name: column.string(),
  model: column.string(),
  connected: column.boolean(),
  leader: column.boolean(),
  schema: column.optional(column.string()),
  cid: column.optional(column.uuid()),
  index: column.optional(column.integer()),
});
const serverDatabase = database('_Server', [databaseTable]);

export interface ServerDatabaseOptions {
  readonly database: string;
  readonly leaderOnly: boolean;
  readonly memory: ClusterMemory;
  /** The server says that the database has that schema (JSON) now. */
  readonly onSchema: (text: string) => void;
}

/**
 * Watches the row of `_Server`'s Database table for our database (ovsdb-server(5)): whether
 * the server has the database at all, with which schema, and what part it plays in a cluster.
 * Leadership moves routinely: a server that was right when we connected need not stay so. A
 * relay goes on calling itself connected for 30 s after its source is gone (ovsdb/relay.c): for
 * that long its contents may be old without anybody saying so.
 */
export class ServerDatabaseWatch {
  readonly #peer: JsonRpcPeer;
  readonly #options: ServerDatabaseOptions;
  readonly #replica = new ReplicaContents(serverDatabase);
  #monitor: Monitor<typeof serverDatabase> | undefined;
  #schema: string | undefined;

  constructor(peer: JsonRpcPeer, options: ServerDatabaseOptions) {
    this.#peer = peer;
    this.#options = options;
  }

  /**
   * Rejects with NotLeaderError when another server must be tried, ConnectionError when the
   * server does not have the database.
   * @param timeoutMs for each answer
   */
  async start(timeoutMs: number): Promise<void> {
    try {
      const reply = await this.#peer.request('get_schema', ['_Server'], { timeoutMs });
      const where = [['name', '==', this.#options.database]] as const;
      const chosen = chosenTables(serverDatabase, { Database: { where } });
      const plan = planOf(serverDatabase, chosen, servedSchemaOf(reply));
      const setup = { id: 'server-database', plan, since: undefined };
      this.#monitor = new Monitor(this.#peer, this.#replica, setup);
      await this.#monitor.receive();
    } catch (error) {
      // Before OVS 2.9 there was no _Server database; there were no clusters either.
      if (isUnknownDatabase(error) || isUnknownMethod(error)) return;
      throw error;
    }
    this.#monitor.apply();
    this.#judge();
  }

  /** @throws like `start` when the notification says that this server will not do any more. */
  handle(method: string, params: readonly unknown[]): void {
    if (this.#monitor?.handle(method, params) === true) this.#judge();
  }

  #judge(): void {
    const { database: name, leaderOnly, memory, onSchema } = this.#options;
    const [row] = this.#replica.table('Database').findBy('name', name);
    if (row === undefined) throw new ConnectionError(`unknown database: no ${name} on the server`);
    if (!row.connected) {
      const what = row.model === 'relay' ? 'the database that it relays' : 'its cluster';
      throw new NotLeaderError(`the server of ${name} is cut off from ${what}`);
    }
    if (leaderOnly && row.model === 'clustered' && !row.leader) {
      throw new NotLeaderError(`the server is not the leader of ${name}`);
    }
    const { cid, index, leader } = row;
    if (cid !== undefined && index !== undefined) memory.note({ cid, index, leader });
    if (row.schema === undefined || row.schema === this.#schema) return;
    this.#schema = row.schema;
    onSchema(row.schema);
  }
}
