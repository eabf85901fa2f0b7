import { ConnectionError } from '../errors.ts';
import type { JsonRpcPeer } from '../json-rpc/peer.ts';
import { Listeners } from '../listeners.ts';
import { ReplicaContents } from '../replica/replica-contents.ts';
import type { Database } from '../schema/database.ts';
import { toError } from '../to-error.ts';
import type { ChooseOptions, Follower, FollowerState } from './follower.ts';
import { Monitor } from './monitor.ts';
import { planOf } from './monitor-plan.ts';
import type { MonitorPlan, ServedSchema } from './monitor-plan.ts';
import { isRefusal } from './refusal.ts';
import { chosenTables } from './table-choice.ts';
import type { ChosenTables, TablesOf } from './table-choice.ts';
import { until } from './until.ts';

/** A connection that is ready for monitors, while the database keeps its schema. */
export interface MonitorSource extends ServedSchema {
  readonly peer: JsonRpcPeer;
  nextMonitorId(): string;
  /** Lets the server be silent for longer while it is at that work. */
  patiently<T>(work: Promise<T>): Promise<T>;
}

interface Choice {
  /** Later choices have higher ones. */
  readonly serial: number;
  readonly tables: ChosenTables;
}

/** Keeps a replica in step over all connections, and by changing choices of tables. */
export class ReplicaFollower<D extends Database> implements Follower<D> {
  readonly replica: ReplicaContents<D>;
  readonly #listeners = new Listeners<void>();
  #phase: FollowerState['phase'] = 'waiting';
  #since = Date.now();
  #source: MonitorSource | undefined;
  /** What feeds the replica. */
  #monitor: Monitor<D> | undefined;
  /** What will, once its contents are there. */
  #next: Monitor<D> | undefined;
  #wanted: Choice;
  #lastSerial = 1;
  /** The last choice that the server took. */
  #taken: Choice | undefined;
  #shownSerial = 0;
  #refusal: { readonly serial: number; readonly error: Error } | undefined;
  /**
   * The plan by which the replica's contents were read, whole as of its transaction id; undefined
   * while that is in doubt, as when a change of conditions is in flight: then nothing may be
   * resumed (lib/ovsdb-cs.c of Open vSwitch, ovsdb_cs_db_sync_condition).
   */
  #resumableKey: string | undefined;
  #isSyncing = false;

  /** @throws TypeError when the database does not declare what is chosen. */
  constructor(database: D, tables: TablesOf<D> | undefined) {
    this.replica = new ReplicaContents(database);
    this.#wanted = { serial: 1, tables: chosenTables(database, tables) };
  }

  get state(): FollowerState {
    const message = this.#refusal?.error.message;
    return {
      phase: this.#phase,
      since: this.#since,
      rowsReceived: this.replica.size,
      ...(message !== undefined && { error: { message } }),
    };
  }

  onState(listener: (state: FollowerState) => void): () => void {
    return this.#listeners.add(() => listener(this.state));
  }

  ready(signal?: AbortSignal): Promise<void> {
    return this.#until(() => this.#phase === 'live', signal);
  }

  async choose(tables: TablesOf<D> | undefined, { signal }: ChooseOptions = {}): Promise<void> {
    signal?.throwIfAborted();
    const chosen = chosenTables(this.replica.database, tables);
    const serial = ++this.#lastSerial;
    this.#wanted = { serial, tables: chosen };
    if (this.#phase === 'refused') this.#enter('loading');
    void this.#sync();
    await this.#until(() => this.#shownSerial >= serial, signal, serial);
  }

  /** Why the server refused the choice that it was asked for last; undefined when it did not. */
  get refusal(): Error | undefined {
    return this.#phase === 'refused' ? this.#refusal?.error : undefined;
  }

  /** A connection is there, or its database has another schema. */
  attach(source: MonitorSource): void {
    if (this.#phase === 'closed') return;
    this.#source = source;
    if (this.#monitor === undefined || this.#phase === 'refused') this.#enter('loading');
    void this.#sync();
  }

  /** Asks for nothing until attached again: the schema is about to change. */
  suspend(): void {
    this.#source = undefined;
  }

  /** The connection is gone. */
  detach(): void {
    this.#source = undefined;
    this.#monitor = undefined;
    this.#next = undefined;
    this.#enter('waiting');
  }

  /**
   * Takes a notification if it is an update of this replica.
   * @throws ProtocolError when it does not fit.
   */
  handle(method: string, params: readonly unknown[]): void {
    try {
      if (this.#next?.hasContents !== true) this.#monitor?.handle(method, params);
      this.#next?.handle(method, params);
    } catch (error) {
      this.#resumableKey = undefined;
      throw error;
    }
  }

  /** Takes a `monitor_canceled` notification; false when it is not about this replica. */
  canceledBy(params: readonly unknown[]): boolean {
    if (this.#next?.endedBy(params) === true) return true;
    if (this.#monitor?.endedBy(params) !== true) return false;
    this.#monitor = undefined;
    this.#enter('loading');
    return true;
  }

  close(): Promise<void> {
    this.#source = undefined;
    this.#monitor?.stop();
    this.#next?.stop();
    this.#enter('closed');
    return Promise.resolve();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Works towards what is wanted, one request at a time; at most one of it runs. */
  async #sync(): Promise<void> {
    if (this.#isSyncing) return;
    this.#isSyncing = true;
    while (this.#source !== undefined && this.#phase !== 'refused') {
      const [source, wanted] = [this.#source, this.#wanted];
      try {
        const plan = planOf(this.replica.database, wanted.tables, source);
        if (this.#monitor?.plan.layout.key !== plan.layout.key) {
          await source.patiently(this.#approach(source, plan));
        } else {
          this.#show(wanted);
          // Whoever was told may have chosen again.
          if (this.#wanted === wanted) break;
        }
      } catch (error) {
        this.#failed(toError(error), wanted, source);
      }
    }
    this.#isSyncing = false;
  }

  /** One step to that plan. Rejects with what is in the way. */
  async #approach(source: MonitorSource, plan: MonitorPlan): Promise<void> {
    const current = this.#monitor;
    if (current?.canChangeTo(plan) === true) {
      this.#resumableKey = undefined;
      await current.changeConditions(plan);
      if (!current.isStopped) this.#resumableKey = plan.layout.key;
      return;
    }
    const first = current === undefined ? this.#resumablePlan(source, plan) : plan;
    const isResumable = first.layout.key === this.#resumableKey;
    const next = new Monitor(source.peer, this.replica, {
      id: source.nextMonitorId(),
      plan: first,
      since: isResumable ? this.replica.transactionId : undefined,
    });
    this.#next = next;
    await next.receive();
    if (this.#next !== next || next.isStopped) return;
    current?.stop();
    this.#resumableKey = undefined;
    next.apply();
    this.#next = undefined;
    this.#monitor = next;
    this.#resumableKey = first.layout.key;
  }

  /**
   * What was missed is asked for by the conditions that the contents are of. Those chosen
   * meanwhile come after that: less to send than all the contents by the new ones.
   */
  #resumablePlan(source: MonitorSource, plan: MonitorPlan): MonitorPlan {
    if (this.#taken === undefined || this.replica.transactionId === undefined) return plan;
    const taken = planOf(this.replica.database, this.#taken.tables, source);
    const isOnWay = taken.columnsKey === plan.columnsKey;
    return isOnWay && taken.layout.key === this.#resumableKey ? taken : plan;
  }

  #show(choice: Choice): void {
    this.#taken = choice;
    this.#shownSerial = choice.serial;
    if (this.#refusal !== undefined && this.#refusal.serial < choice.serial) {
      this.#refusal = undefined;
    }
    this.#enter('live');
  }

  #failed(error: Error, choice: Choice, source: MonitorSource): void {
    this.#next = undefined;
    // Of a connection that is gone, or from before a change of schema: there is a new try.
    if (source !== this.#source) return;
    if (!isRefusal(error)) {
      this.#source = undefined;
      source.peer.close(error);
      return;
    }
    // The monitor that there is goes on, by its own conditions.
    this.#resumableKey = this.#monitor?.plan.layout.key;
    this.#refusal = { serial: choice.serial, error };
    if (this.#wanted !== choice) return;
    if (this.#taken === undefined || this.#taken === choice) this.#enter('refused');
    else this.#wanted = this.#taken;
    this.#listeners.notify();
  }

  #enter(phase: FollowerState['phase']): void {
    if (this.#phase === 'closed') return;
    if (this.#phase !== phase) this.#since = Date.now();
    this.#phase = phase;
    this.#listeners.notify();
  }

  /** @param serial of the choice that is waited for; else the refusal of any matters */
  async #until(isThere: () => boolean, signal?: AbortSignal, serial?: number): Promise<void> {
    const look = () => {
      if (this.#phase === 'closed')
        throw new ConnectionError('closed: the replica is followed no more');
      if (isThere()) return true;
      const refusal = this.#refusal;
      const isRefused =
        serial === undefined ? this.#phase === 'refused' : (refusal?.serial ?? 0) >= serial;
      if (isRefused && refusal !== undefined) throw refusal.error;
      return undefined;
    };
    await until((listener) => this.#listeners.add(listener), look, signal);
  }
}
