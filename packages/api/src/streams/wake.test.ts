import { describe, expect, it } from 'vitest';
import { Wake } from './wake.ts';

const never = new AbortController().signal;

describe('Wake', () => {
  it('remembers being woken while awake, once', async () => {
    const wake = new Wake();
    wake.wake();
    wake.wake();
    await wake.wait(never);
    let resolved = false;
    const second = wake.wait(never).then(() => (resolved = true));
    await Promise.resolve();
    expect(resolved).toBe(false);
    wake.wake();
    await second;
  });

  it('ends the wait when aborted, and does not start one after that', async () => {
    const abort = new AbortController();
    const waiting = new Wake().wait(abort.signal);
    abort.abort();
    await expect(waiting).resolves.toBeUndefined();
    await expect(new Wake().wait(abort.signal)).resolves.toBeUndefined();
  });

  it('ends the wait after the timeout', async () => {
    await expect(new Wake().wait(never, 1)).resolves.toBeUndefined();
  });
});
