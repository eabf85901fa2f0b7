import {
  waitFor,
  type Condition,
  type Follower,
  type Replica,
  type Session,
} from '@ovn-console/ovsdb';
import type { NorthboundView } from '../planning/northbound-view.ts';
import { Contents } from './contents.ts';
import { DemandView } from './demand-view.ts';
import type { Downloads } from './ordered-rows.ts';
import { RowsMissing, type Demand } from './rows-missing.ts';
import { selectWanted } from './select-wanted.ts';
import { servedBy, servedTypesOf } from './served-by.ts';
import { Wanted, type WantedTable } from './wanted.ts';

export interface Question<Answer> {
  /** Pure: asked again and again, each time of more. */
  readonly ask: (view: NorthboundView) => Answer;
  /** Parts of it that may be asked by themselves, so that less has to be fetched one by one. */
  readonly parts?: readonly ((view: NorthboundView) => unknown)[];
  readonly signal?: AbortSignal | undefined;
}

/**
 * Answers questions about Northbound contents by fetching what they need and no more. What an
 * answer is based on was in the database all at one moment.
 */
export class Reader implements AsyncDisposable {
  readonly #session: Session;
  readonly #downloads: Downloads;
  readonly #wanted = new Wanted();
  #follower: Follower | undefined;
  #isFollowing = false;

  /**
   * @param session live; it need not mirror anything
   * @param downloads what ovn-nbctl would download, where the order of rows matters
   */
  constructor(session: Session, downloads: Downloads = nothing) {
    this.#session = session;
    this.#downloads = downloads;
  }

  /** Says what will be needed. */
  expect(demand: Demand): void {
    this.#wanted.add(demand);
  }

  /** @throws what `ask` throws; as `Session.transact` and `Follower.ready`. */
  async answer<Answer>(question: Question<Answer>): Promise<Answer> {
    for (;;) {
      const view = new DemandView({
        fetched: await this.#fetch(question.signal),
        wanted: this.#wanted,
        downloads: this.#downloads,
      });
      try {
        return question.ask(view);
      } catch (error) {
        if (!(error instanceof RowsMissing)) throw error;
        if (!this.#wanted.add(error.demand))
          throw new Error('asked for what is there', { cause: error });
        for (const demand of demandsOf(question.parts ?? [], view)) this.#wanted.add(demand);
      }
    }
  }

  /**
   * Resolves when another answer may be different from the last one: something that it was based
   * on has changed, or may have. For who waits for something.
   * @throws the signal's reason.
   */
  async change(signal?: AbortSignal): Promise<void> {
    // From now on nothing goes unnoticed.
    if (!this.#follower) this.#isFollowing = true;
    else await nextChange(this.#follower.replica, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#follower?.close();
  }

  /**
   * All that is wanted: what conditions single out by a transaction; as soon as whole tables are
   * among it by a monitor, which for these is cheaper and may be of any size.
   */
  async #fetch(signal: AbortSignal | undefined): Promise<NorthboundView> {
    if (!this.#isFollowing && !this.#wantsLargeTable()) {
      return selectWanted(this.#session, this.#wanted, { signal });
    }
    const choice = Object.fromEntries(
      [...this.#wanted.tables].map(([name, table]) => [name, choiceOf(table)]),
    );
    if (this.#follower) await this.#follower.choose(choice, { signal });
    this.#follower ??= this.#session.follow(choice);
    await this.#follower.ready(signal);
    const { replica } = this.#follower;
    return new Contents({
      has: servedBy(this.#session),
      servedType: servedTypesOf(this.#session),
      tableNamed: (name) => replica.table(name),
    });
  }

  /** Whether all rows are wanted of a table that may have more than one. */
  #wantsLargeTable(): boolean {
    const served = this.#session.serverSchema()?.tables;
    return [...this.#wanted.tables].some(
      ([name, { isWhole }]) => isWhole && served?.get(name)?.maxRows !== 1,
    );
  }
}

const nothing: Downloads = { tables: new Set(), references: [] };

async function nextChange(replica: Replica, signal: AbortSignal | undefined): Promise<void> {
  let looks = 0;
  await waitFor(replica, () => looks++ > 0, { signal });
}

function demandsOf(parts: NonNullable<Question<unknown>['parts']>, view: NorthboundView): Demand[] {
  return parts.flatMap((ask) => {
    try {
      ask(view);
    } catch (error) {
      // What else is wrong with a part only shows when all of it is asked.
      if (error instanceof RowsMissing) return [error.demand];
    }
    return [];
  });
}

function choiceOf({ isWhole, conditions, columns }: WantedTable): {
  columns: readonly string[];
  where?: readonly Condition[];
} {
  return { columns: [...columns], ...(!isWhole && { where: [...conditions.values()] }) };
}
