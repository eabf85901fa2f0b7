import { isArray } from '../codec/json.ts';
import { ProtocolError } from '../errors.ts';
import type { JsonRpcPeer } from '../json-rpc/peer.ts';
import type {
  ReceivedUpdates,
  ReplicaContents,
  ReplicaLayout,
} from '../replica/replica-contents.ts';
import type { UpdateFormat } from '../replica/row-update.ts';
import type { Database } from '../schema/database.ts';
import { monitorRequests } from './monitor-requests.ts';
import { isUnknownMethod } from './refusal.ts';

/** Stands for "no transaction" where the protocol wants an id (ovsdb-server(7) §4.1.15). */
const noTransaction = '00000000-0000-0000-0000-000000000000';

const updateFormats: Readonly<Record<string, UpdateFormat>> = {
  update: 'update',
  update2: 'update2',
  update3: 'update2',
};

/** Full contents, or what changed since the transaction that was asked for. */
type Reply = ReceivedUpdates & { readonly isComplete: boolean };

/** Keeps a replica in step with the server over one connection, from one `monitor` request on. */
export class Monitor<D extends Database> {
  readonly #peer: JsonRpcPeer;
  readonly #replica: ReplicaContents<D>;
  readonly #layout: ReplicaLayout;
  readonly #id: string;
  /** Updates that came before the contents that they apply to were processed. */
  #early: ReceivedUpdates[] | undefined = [];

  /** @param id must be unique on the connection */
  constructor(
    peer: JsonRpcPeer,
    replica: ReplicaContents<D>,
    setup: { id: string; layout: ReplicaLayout },
  ) {
    this.#peer = peer;
    this.#replica = replica;
    this.#layout = setup.layout;
    this.#id = setup.id;
  }

  /**
   * Fills the replica, or brings it up to date, and keeps it so. Asks with the best method
   * that the server knows: `monitor_cond_since`, `monitor_cond`, `monitor`.
   */
  async start(): Promise<void> {
    const reply = await this.#request();
    if (reply.isComplete) this.#replica.replaceAll(this.#layout, reply);
    else this.#replica.applyUpdates(reply);
    const early = this.#early ?? [];
    this.#early = undefined;
    for (const received of early) this.#replica.applyUpdates(received);
  }

  /**
   * Takes a notification if it is an update of this monitor.
   * @throws ProtocolError when it does not fit the replica.
   */
  handle(method: string, params: readonly unknown[]): void {
    const format = updateFormats[method];
    if (format === undefined || params[0] !== this.#id) return;
    const hasTransactionId = method === 'update3';
    const received: ReceivedUpdates = {
      format,
      updates: params[hasTransactionId ? 2 : 1],
      transactionId: hasTransactionId ? transactionIdOf(params[1]) : undefined,
    };
    if (this.#early === undefined) this.#replica.applyUpdates(received);
    else this.#early.push(received);
  }

  /** Whether a `monitor_canceled` notification is about this monitor. */
  isCanceledBy(params: readonly unknown[]): boolean {
    return params[0] === this.#id;
  }

  async #request(): Promise<Reply> {
    try {
      return await this.#monitorSince();
    } catch (error) {
      if (!isUnknownMethod(error)) throw error;
    }
    try {
      return await this.#monitorAll('monitor_cond', 'update2');
    } catch (error) {
      if (!isUnknownMethod(error)) throw error;
    }
    return this.#monitorAll('monitor', 'update');
  }

  async #monitorSince(): Promise<Reply> {
    const since = this.#replica.resumableFrom(this.#layout) ?? noTransaction;
    const result = await this.#peer.request('monitor_cond_since', [...this.#params(), since]);
    if (!isArray(result) || result.length !== 3) {
      throw new ProtocolError('monitor_cond_since: expected [found, last-txn-id, updates]');
    }
    const [found, transactionId, updates] = result;
    return {
      isComplete: found !== true,
      format: 'update2',
      transactionId: transactionIdOf(transactionId),
      updates,
    };
  }

  async #monitorAll(method: string, format: UpdateFormat): Promise<Reply> {
    const updates = await this.#peer.request(method, this.#params());
    return { isComplete: true, format, transactionId: undefined, updates };
  }

  #params(): readonly unknown[] {
    return [this.#replica.database.name, this.#id, monitorRequests(this.#layout.tables)];
  }
}

function transactionIdOf(json: unknown): string | undefined {
  return typeof json === 'string' && json !== noTransaction ? json : undefined;
}
