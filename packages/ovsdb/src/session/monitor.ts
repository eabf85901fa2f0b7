import { isArray } from '../codec/json.ts';
import { ProtocolError } from '../errors.ts';
import type { JsonRpcPeer } from '../json-rpc/peer.ts';
import type { ContentsLoad } from '../replica/contents-load.ts';
import type { ReceivedUpdates, ReplicaContents } from '../replica/replica-contents.ts';
import type { UpdateFormat } from '../replica/row-update.ts';
import type { Database } from '../schema/database.ts';
import { filterUpdates, unconditionalRequests } from './filter-updates.ts';
import { conditionChanges, monitorRequests } from './monitor-plan.ts';
import type { MonitorPlan } from './monitor-plan.ts';
import { isUnknownMethod } from './refusal.ts';

/** Stands for "no transaction" where the protocol wants an id (ovsdb-server(7) §4.1.15). */
const noTransaction = '00000000-0000-0000-0000-000000000000';

const updateFormats: Readonly<Record<string, UpdateFormat>> = {
  update: 'update',
  update2: 'update2',
  update3: 'update2',
};

/** Full contents, or what changed since the transaction that was asked for. */
type Reply = ReceivedUpdates & { readonly isComplete: boolean; readonly load: ContentsLoad };

export interface MonitorSetup {
  /** Unique on the connection. */
  readonly id: string;
  readonly plan: MonitorPlan;
  /** The transaction that the replica's contents are of, if they were read by the same plan. */
  readonly since: string | undefined;
}

/** Keeps a replica in step with the server over one connection, from one `monitor` request on. */
export class Monitor<D extends Database> {
  readonly #peer: JsonRpcPeer;
  readonly #replica: ReplicaContents<D>;
  readonly #id: string;
  readonly #since: string | undefined;
  #plan: MonitorPlan;
  #load: ContentsLoad | undefined;
  #reply: Reply | undefined;
  /** Updates that came before the contents that they apply to were processed. */
  #early: ReceivedUpdates[] | undefined = [];
  #isStopped = false;
  /** Whether the server judges the conditions; otherwise that is done here. */
  #knowsConditions = true;

  constructor(peer: JsonRpcPeer, replica: ReplicaContents<D>, { id, plan, since }: MonitorSetup) {
    this.#peer = peer;
    this.#replica = replica;
    this.#id = id;
    this.#plan = plan;
    this.#since = since;
  }

  /** By what the replica is read. */
  get plan(): MonitorPlan {
    return this.#plan;
  }

  /** Whether it was ended: by `stop`, or by the server. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /**
   * Whether full contents have arrived, which take the place of the replica's in a moment: from
   * then on another monitor's updates would be late.
   */
  get hasContents(): boolean {
    return this.#load?.isComplete ?? false;
  }

  /**
   * Asks for the contents, or for what changed since then, with the best method that the server
   * knows: `monitor_cond_since`, `monitor_cond`, `monitor`. Rejects with ProtocolError when the
   * server refuses.
   */
  async receive(): Promise<void> {
    this.#reply = await this.#request();
  }

  /**
   * Fills the replica with what was received, or brings it up to date, and keeps it so.
   * @throws ProtocolError when it does not fit.
   */
  apply(): void {
    const reply = this.#reply;
    if (reply?.isComplete === true) this.#replaceContents(reply);
    else if (reply !== undefined) this.#replica.applyUpdates(reply);
    this.#reply = undefined;
    const early = this.#early ?? [];
    this.#early = undefined;
    for (const received of early) this.#replica.applyUpdates(received);
  }

  /**
   * Takes a notification; false if it is no update of this monitor.
   * @throws ProtocolError when it does not fit the replica.
   */
  handle(method: string, params: readonly unknown[]): boolean {
    const format = updateFormats[method];
    if (format === undefined || params[0] !== this.#id || this.#isStopped) return false;
    const hasTransactionId = method === 'update3';
    const updates = params[hasTransactionId ? 2 : 1];
    const received: ReceivedUpdates = {
      format,
      updates: this.#knowsConditions ? updates : filterUpdates(this.#plan, updates),
      transactionId: hasTransactionId ? transactionIdOf(params[1]) : undefined,
    };
    if (this.#early === undefined) this.#replica.applyUpdates(received);
    else this.#early.push(received);
    return true;
  }

  /** Takes a `monitor_canceled` notification; false if it is not about this monitor. */
  endedBy(params: readonly unknown[]): boolean {
    if (params[0] !== this.#id || this.#isStopped) return false;
    this.#isStopped = true;
    return true;
  }

  /** Whether `changeConditions` leads to that plan. */
  canChangeTo(plan: MonitorPlan): boolean {
    const isLive = this.#early === undefined && !this.#isStopped;
    return isLive && this.#knowsConditions && plan.columnsKey === this.#plan.columnsKey;
  }

  /**
   * Has the server judge by other conditions (ovsdb-server(7) §4.1.13). The difference comes as
   * one update, before the answer. Rejects with ProtocolError when the server refuses, and goes
   * on by the old ones.
   */
  async changeConditions(plan: MonitorPlan): Promise<void> {
    const changes = conditionChanges(this.#plan, plan);
    await this.#peer.request('monitor_cond_change', [this.#id, this.#id, changes]);
    this.#plan = plan;
  }

  /** Changes the replica no more, and has the server send no more. */
  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    if (!this.#peer.isOpen) return;
    // The server may have canceled it by itself just now, and says so: that is as good.
    this.#peer.request('monitor_cancel', [this.#id]).catch(() => {});
  }

  #replaceContents({ load, updates, transactionId }: Reply): void {
    // Unless they were read as they arrived, they are in the result.
    if (!load.isComplete) load.putAll(updates);
    this.#replica.commitLoad(this.#plan.layout, load, transactionId);
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
    return this.#plan.conditions.size === 0
      ? this.#monitorAll('monitor', 'update')
      : this.#monitorFiltered();
  }

  async #monitorSince(): Promise<Reply> {
    const load = this.#beginLoad('update2');
    const params = [...this.#params(), this.#since ?? noTransaction];
    const result = await this.#peer.request('monitor_cond_since', params, { contents: load });
    if (!isArray(result) || result.length !== 3) {
      throw new ProtocolError('monitor_cond_since: expected [found, last-txn-id, updates]');
    }
    const [found, transactionId, updates] = result;
    return {
      isComplete: found !== true,
      format: 'update2',
      transactionId: transactionIdOf(transactionId),
      updates,
      load,
    };
  }

  async #monitorAll(method: string, format: UpdateFormat): Promise<Reply> {
    const load = this.#beginLoad(format);
    const updates = await this.#peer.request(method, this.#params(), { contents: load });
    return { isComplete: true, format, transactionId: undefined, updates, load };
  }

  /** For a server without conditions: all rows are asked for, and those that match are kept. */
  async #monitorFiltered(): Promise<Reply> {
    const { name } = this.#replica.database;
    const load = this.#beginLoad('update');
    this.#knowsConditions = false;
    const requests = unconditionalRequests(this.#plan);
    const all = await this.#peer.request('monitor', [name, this.#id, requests]);
    const updates = filterUpdates(this.#plan, all);
    return { isComplete: true, format: 'update', transactionId: undefined, updates, load };
  }

  #beginLoad(format: UpdateFormat): ContentsLoad {
    this.#load = this.#replica.beginLoad(this.#plan.layout, format);
    return this.#load;
  }

  #params(): readonly unknown[] {
    const { layout, conditions } = this.#plan;
    const requests = monitorRequests(layout.tables, conditions);
    return [this.#replica.database.name, this.#id, requests];
  }
}

function transactionIdOf(json: unknown): string | undefined {
  return typeof json === 'string' && json !== noTransaction ? json : undefined;
}
