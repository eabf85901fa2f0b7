import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TicketBook } from './ticket-book.ts';
import type { TakenTicket } from './ticket-book.ts';

let book: TicketBook;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 5, 1, 12) });
  book = new TicketBook({ table: 'T', column: 'c' });
});

afterEach(() => {
  vi.useRealTimers();
});

function take(): TakenTicket {
  const taken = book.take();
  if (taken === undefined) throw new Error('the book is empty');
  return taken;
}

describe('TicketBook', () => {
  it('never has a ticket twice, nor another session’s', () => {
    const names = [...book.invent(3), ...book.invent(3)];
    const others = new TicketBook(book.marker).invent(3);
    expect(new Set([...names, ...others]).size).toBe(9);
    expect(names[0]).toMatch(/^transact:2026-06-01:[0-9a-f-]{36}:1$/);
    expect(book.isEmpty).toBe(true);
    expect(book.invent(1000).length).toBeLessThan(100);
  });

  it('has the last ticket replaced by the transaction that uses it', () => {
    book.issued(book.invent(1));
    const first = take();
    expect(first.issued).toHaveLength(1);
    expect(book.isEmpty).toBe(true);
    book.committed(first);
    const second = take();
    expect(second.ticket).toBe(first.issued[0]);
    expect(second.spent).toEqual([first.ticket]);
  });

  it('uses the ticket of a refused transaction no more', () => {
    book.issued(book.invent(2));
    const refused = take();
    book.refused(refused);
    const next = take();
    expect(next.ticket).not.toBe(refused.ticket);
    expect(next.spent).toEqual([refused.ticket]);
  });

  it('leaves the keys of a lost transaction alone until it is resolved', () => {
    book.issued(book.invent(1));
    const lost = take();
    book.lost(lost);
    expect(book.takeSpent()).toEqual([]);
    const [nextTicket = ''] = lost.issued;
    book.resolved({ table: 'T', column: 'c', ticket: lost.ticket, nextTicket });
    expect(book.takeSpent()).toEqual([lost.ticket, nextTicket]);
  });

  it('deletes again what may not have been deleted', () => {
    book.issued(book.invent(3));
    book.committed(take());
    const lost = take();
    expect(lost.spent).toHaveLength(1);
    book.lost(lost);
    expect(take().spent).toEqual(lost.spent);
  });

  it('is untidy with many keys while nothing is under way, until they are given up', () => {
    const tickets = book.invent(8);
    book.issued(tickets);
    const taken = take();
    expect(book.isUntidy).toBe(false);
    book.committed(taken);
    expect(book.isUntidy).toBe(true);
    book.keepOpen(1);
    expect(book.takeSpent()).toEqual([tickets[0], ...tickets.slice(2)]);
    expect(book.isUntidy).toBe(false);
    expect(take().ticket).toBe(tickets[1]);
  });

  it('uses no ticket so old that others may have taken it away', () => {
    const tickets = book.invent(2);
    book.issued(tickets);
    vi.setSystemTime(Date.UTC(2026, 5, 2, 12));
    expect(book.isEmpty).toBe(false);
    vi.setSystemTime(Date.UTC(2026, 5, 3, 12));
    expect(book.isEmpty).toBe(true);
    expect(book.takeSpent()).toEqual(tickets);
  });

  it('takes away keys that are more than a week old, and no others', () => {
    const keys = ['transact:2026-05-23:a:1', 'transact:2026-05-25:a:1', 'transact:x', 'mine'];
    book.discardAbandoned(keys);
    expect(book.takeSpent()).toEqual(['transact:2026-05-23:a:1']);
  });
});
