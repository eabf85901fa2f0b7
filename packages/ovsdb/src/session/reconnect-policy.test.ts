import { describe, expect, it } from 'vitest';
import { ReconnectPolicy } from './reconnect-policy.ts';

const backoff = { minMs: 100, maxMs: 1000 };
const policyFor = (remotes: number) => new ReconnectPolicy(remotes, backoff, () => 1);

describe('ReconnectPolicy', () => {
  it('tries each remote once without delay, then waits twice as long each time', () => {
    const policy = policyFor(2);
    const attempts = Array.from({ length: 8 }, () => policy.next());
    expect(attempts.map(({ remote }) => remote)).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
    expect(attempts.map(({ delayMs }) => delayMs)).toEqual([0, 0, 100, 200, 400, 800, 1000, 1000]);
  });

  it('spreads delays over half of their length', () => {
    const policy = new ReconnectPolicy(1, backoff, () => 0);
    policy.next();
    expect(policy.next().delayMs).toBe(50);
  });

  it('starts over with the remote that served', () => {
    const policy = policyFor(3);
    policy.next();
    policy.next();
    policy.ended(5000);
    expect(policy.next()).toEqual({ attempt: 1, remote: 1, delayMs: 0 });
  });

  it('does not start over for a server that drops connections at once', () => {
    const policy = policyFor(1);
    policy.next();
    policy.ended(5);
    expect(policy.next()).toEqual({ attempt: 2, remote: 0, delayMs: 100 });
  });

  it('goes on to another remote when the one that served is no leader any more', () => {
    const policy = policyFor(3);
    policy.next();
    policy.ended(5000);
    policy.skipRemote();
    expect(policy.next()).toEqual({ attempt: 1, remote: 1, delayMs: 0 });
  });
});
