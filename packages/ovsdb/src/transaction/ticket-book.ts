import type { TransactionTrace } from '../errors.ts';
import type { OutcomeMarker } from './outcome-marker.ts';

const prefix = 'transact:';
const dayMs = 24 * 60 * 60 * 1000;

/** Days after which a session uses no ticket of its own any more. */
const usableDays = 1;

/** Days after which anybody's ticket is taken away; its session must be gone, or has given it up. */
const keptDays = 7;

/** Most tickets that are asked for at once. */
const largestIssue = 64;

/** Keys that may be left in the database while nothing happens. */
const restingKeys = 4;

/** A ticket taken out of the book, and what goes along with its use. */
export interface TakenTicket {
  readonly ticket: string;
  readonly issued: readonly string[];
  readonly spent: readonly string[];
}

/** A session's tickets for one marker: which are open, and which keys are to be deleted. */
export class TicketBook {
  readonly marker: OutcomeMarker;
  /** Keys of other sessions must never be the same. */
  readonly #owner = globalThis.crypto.randomUUID();
  #count = 0;
  /** Committed as open, and used by nobody yet. */
  #open: string[] = [];
  /** Keys to be deleted from the database, and not under way to be. */
  #spent: string[] = [];
  #inFlight = 0;

  constructor(marker: OutcomeMarker) {
    this.marker = marker;
  }

  get isEmpty(): boolean {
    this.#dropOldTickets();
    return this.#open.length === 0;
  }

  /** More keys in the database than an idle session should leave there. */
  get isUntidy(): boolean {
    return this.#inFlight === 0 && this.#open.length + this.#spent.length > restingKeys;
  }

  /** Takes out the keys that may be deleted; whoever fails to do so discards them again. */
  takeSpent(): readonly string[] {
    return this.#spent.splice(0);
  }

  /** New names for that many tickets, or fewer. Not open before `issued`. */
  invent(wanted: number): string[] {
    const day = new Date().toISOString().slice(0, 10);
    const count = Math.min(wanted, largestIssue);
    return Array.from({ length: count }, () => `${prefix}${day}:${this.#owner}:${++this.#count}`);
  }

  /** New tickets were committed. */
  issued(tickets: readonly string[]): void {
    this.#open.push(...tickets);
  }

  /** Takes a ticket out for one transaction; the last one is replaced by that transaction. */
  take(): TakenTicket | undefined {
    const ticket = this.#open.shift();
    if (ticket === undefined) return undefined;
    this.#inFlight++;
    const isLast = this.#open.length === 0 && this.#inFlight === 1;
    return { ticket, issued: isLast ? this.invent(1) : [], spent: this.takeSpent() };
  }

  /** The transaction is committed. */
  committed({ ticket, issued }: TakenTicket): void {
    this.#inFlight--;
    this.discard([ticket]);
    this.issued(issued);
  }

  /** The transaction was refused. Its ticket is not used again, lest two transactions share it. */
  refused({ ticket, spent }: TakenTicket): void {
    this.#inFlight--;
    this.discard([ticket, ...spent]);
  }

  /** The transaction's outcome is not known; its own keys stay as they are until it is. */
  lost({ spent }: TakenTicket): void {
    this.#inFlight--;
    this.discard(spent);
  }

  /** The outcome of a lost transaction is known and final. */
  resolved({ ticket, nextTicket }: TransactionTrace): void {
    this.discard(nextTicket === undefined ? [ticket] : [ticket, nextTicket]);
  }

  /** Keys that must not be used, and are to be deleted if they are there. */
  discard(keys: readonly string[]): void {
    this.#spent.push(...keys);
  }

  /** Keeps only so many of the tickets that nobody has taken; the others are to be deleted. */
  keepOpen(count: number): void {
    this.discard(this.#open.splice(count));
  }

  /** Notes keys that sessions have left behind which did not end well. */
  discardAbandoned(keys: Iterable<string>): void {
    this.discard([...keys].filter((key) => isOlderThan(key, keptDays)));
  }

  #dropOldTickets(): void {
    const old = this.#open.filter((ticket) => isOlderThan(ticket, usableDays));
    if (old.length === 0) return;
    this.discard(old);
    this.#open = this.#open.filter((ticket) => !old.includes(ticket));
  }
}

function isOlderThan(key: string, days: number): boolean {
  if (!key.startsWith(prefix)) return false;
  const day = Date.parse(key.slice(prefix.length, prefix.length + 10));
  return Date.now() - day > (days + 1) * dayMs;
}
