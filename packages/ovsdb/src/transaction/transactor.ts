import { setTimeout as delay } from 'node:timers/promises';
import { ConnectionError, OutcomeUnknownError } from '../errors.ts';
import type { TransactionTrace } from '../errors.ts';
import type { JsonRpcPeer } from '../json-rpc/peer.ts';
import { checkOperations } from './check-operations.ts';
import type { Operation } from './operation.ts';
import type { OperationResult } from './operation-result.ts';
import { fence, keepTickets, outcomeIn } from './outcome-marker.ts';
import type { OutcomeMarker } from './outcome-marker.ts';
import { TicketBook } from './ticket-book.ts';
import { issueTickets, runTicketed } from './ticketed-transaction.ts';
import { runTransaction } from './transact.ts';
import { TransactionQueue } from './transaction-queue.ts';

export type Outcome = 'committed' | 'not committed';

export interface TransactOptions {
  /** Stops waiting: the signal's reason when nothing was sent yet, else OutcomeUnknownError. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds: TimeoutError when it could not be sent in time, else OutcomeUnknownError. */
  readonly timeoutMs?: number | undefined;
  /**
   * Where a mark is left by which `outcomeOf` finds out what became of it. Costs a small
   * transaction of its own the first time, and where many are sent at once.
   */
  readonly marker?: OutcomeMarker | undefined;
}

/** The session, as far as transactions need it. */
export interface TransactorHost {
  readonly database: string;
  /** @throws ConnectionError when not live. */
  livePeer(): JsonRpcPeer;
  /** Resolves when live; rejects with ConnectionError when closed, or the signal's reason. */
  ready(signal?: AbortSignal): Promise<void>;
}

/** Milliseconds between attempts to find out an outcome that fail although the session is live. */
const retryDelayMs = 100;

/** Milliseconds that closing may take for keys to be removed. */
const goodbyeMs = 1000;

/** A session's transactions. */
export class Transactor {
  readonly #host: TransactorHost;
  readonly #queue = new TransactionQueue();
  readonly #books = new Map<string, TicketBook>();
  /** Outcomes that were found out; the database may have forgotten them. */
  readonly #known = new WeakMap<TransactionTrace, Outcome>();

  constructor(host: TransactorHost) {
    this.#host = host;
  }

  /** See `Session.transact`. */
  async transact(
    operations: readonly Operation[],
    { signal, timeoutMs, marker }: TransactOptions = {},
  ): Promise<OperationResult[]> {
    checkOperations(operations);
    const peer = this.#host.livePeer();
    const book = marker && this.#bookOf(marker);
    const { database } = this.#host;
    const results = await this.#queue.run(
      {
        isReady: () => !peer.isCongested && !book?.isEmpty,
        prepare: async () => {
          await peer.drained();
          if (book?.isEmpty)
            await issueTickets(peer, { database, book, wanted: this.#queue.waiting });
        },
        send: (patience) =>
          book === undefined
            ? runTransaction(peer, { database, operations }, patience)
            : runTicketed(peer, { database, operations, book }, patience),
      },
      { signal, timeoutMs },
    );
    if (book?.isUntidy && this.#queue.waiting === 0) {
      book.keepOpen(1);
      void this.#tidy(book, peer);
    }
    return results;
  }

  /** See `Session.outcomeOf`. */
  async outcomeOf(
    { trace }: Pick<OutcomeUnknownError, 'trace'>,
    { signal }: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<Outcome> {
    if (trace === undefined) throw new TypeError('the transaction carried no marker');
    const known = this.#known.get(trace);
    if (known !== undefined) return known;
    const outcome = outcomeIn(await this.#insist(fence(trace), signal), trace);
    const book = this.#bookOf(trace);
    book.resolved(trace);
    if (outcome !== undefined) this.#known.set(trace, outcome);
    await this.#tidy(book);
    // Somebody may have asked at the same time, got the answer and tidied up after it.
    const answer = this.#known.get(trace);
    if (answer !== undefined) return answer;
    const { table, column } = trace;
    throw new OutcomeUnknownError(
      `the mark that the transaction would have left in ${table}.${column} was removed, or it is another database now: it may have been done or not`,
    );
  }

  /** Removes what is left of our keys, as far as that is possible at once. */
  async close(): Promise<void> {
    const books = [...this.#books.values()];
    await Promise.all(
      books.map((book) => {
        book.keepOpen(0);
        return this.#tidy(book);
      }),
    );
  }

  #bookOf({ table, column }: OutcomeMarker): TicketBook {
    const key = JSON.stringify([table, column]);
    const book = this.#books.get(key) ?? new TicketBook({ table, column });
    this.#books.set(key, book);
    return book;
  }

  /** Deletes keys that are of no use any more, or leaves it to a later transaction. */
  async #tidy(book: TicketBook, peer = this.#peer()): Promise<void> {
    const spent = book.takeSpent();
    if (spent.length === 0) return;
    const operations = [keepTickets(book.marker, { issued: [], spent })];
    try {
      if (peer === undefined) throw new ConnectionError('not connected');
      const { database } = this.#host;
      await runTransaction(peer, { database, operations }, { timeoutMs: goodbyeMs });
    } catch {
      book.discard(spent);
    }
  }

  #peer(): JsonRpcPeer | undefined {
    try {
      return this.#host.livePeer();
    } catch {
      return undefined;
    }
  }

  /** Runs a transaction that may be sent more than once, until it is answered. */
  async #insist(
    operations: readonly Operation[],
    signal: AbortSignal | undefined,
  ): Promise<OperationResult[]> {
    const { database } = this.#host;
    for (;;) {
      await this.#host.ready(signal);
      try {
        const peer = this.#host.livePeer();
        return await runTransaction(peer, { database, operations }, { signal });
      } catch (error) {
        signal?.throwIfAborted();
        if (!isPassing(error)) throw error;
      }
      await delay(retryDelayMs, undefined, signal && { signal }).catch(() => {});
      signal?.throwIfAborted();
    }
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof ConnectionError || error instanceof OutcomeUnknownError;
}
