import type { ReplicaChange } from '../replica/change.ts';
import type { Replica } from '../replica/replica.ts';
import type { Database } from '../schema/database.ts';
import { openSession } from '../session/session.ts';
import type { Session } from '../session/session.ts';
import type { SessionOptions } from '../session/session-options.ts';
import type { Operation } from '../transaction/operation.ts';
import { liesAmong, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { ReplayedModel } from './replayed-model.ts';

/** Milliseconds until a session that does not recover has failed. */
const patienceMs = 20_000;

/** A session, and everything that was wrong with what it showed or said. */
export class WatchedSession<D extends Database> implements AsyncDisposable {
  readonly session: Session<D>;
  /** Of each connection that ended, why. */
  readonly errors: string[] = [];
  /** Of each transaction that was written, by name. */
  readonly outcomes = new Map<string, Outcome>();
  readonly #model: ReplayedModel<D>;
  readonly #partial: string[] = [];

  /** @param alwaysTrue what every whole transaction leaves true, from the first contents on */
  constructor(options: SessionOptions<D>, alwaysTrue: (replica: Replica<D>) => boolean) {
    this.session = openSession<D>(options);
    const { replica } = this.session;
    this.#model = new ReplayedModel(replica, alwaysTrue);
    this.session.onState(({ phase, error }) => {
      if (error !== undefined && this.errors.at(-1) !== error.message) {
        this.errors.push(error.message);
      }
      if (this.changes.length > 0 && !alwaysTrue(replica)) this.#partial.push(`${phase} in part`);
    });
  }

  get changes(): readonly ReplicaChange<D>[] {
    return this.#model.changes;
  }

  async ready(): Promise<void> {
    await this.session.ready(AbortSignal.timeout(patienceMs));
  }

  /** Runs a transaction that inserts one row of that name. */
  async write(name: string, operations: readonly Operation[]): Promise<Outcome> {
    const outcome = await outcomeOf(this.session, operations);
    this.outcomes.set(name, outcome);
    return outcome;
  }

  /** All that must not have been, given the names of the rows that the server has in the end. */
  wrong(present: readonly unknown[]): string[] {
    const lies = liesAmong(this.outcomes, present);
    return [...this.#model.violations, ...this.#partial, ...lies];
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.session.close();
  }
}
