import { describe, expect, it } from 'vitest';
import { ReaderTooSlowError } from '../errors/request-errors.ts';
import { Mailbox } from './mailbox.ts';

describe('Mailbox', () => {
  it('hands over all that has arrived as one batch', async () => {
    const mailbox = new Mailbox<number>();
    const batches = mailbox.batches(new AbortController().signal);
    mailbox.put(1);
    mailbox.put(2);
    expect(await batches.next()).toEqual({ done: false, value: [1, 2] });
    const next = batches.next();
    mailbox.put(3);
    expect(await next).toEqual({ done: false, value: [3] });
  });

  it('ends a reader that is too far behind, after what it kept', async () => {
    const mailbox = new Mailbox<number>(2);
    for (const letter of [1, 2, 3]) mailbox.put(letter);
    const read: number[] = [];
    const reading = async () => {
      for await (const batch of mailbox.batches(new AbortController().signal)) read.push(...batch);
    };
    await expect(reading()).rejects.toThrow(ReaderTooSlowError);
    expect(read).toEqual([1, 2]);
  });

  it('ends with the signal', async () => {
    const abort = new AbortController();
    const next = new Mailbox<number>().batches(abort.signal).next();
    abort.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
