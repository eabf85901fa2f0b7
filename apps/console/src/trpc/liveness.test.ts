import type { ClusterStatus, DatabaseStatus } from '@ovn-console/api';
import { describe, expect, it } from 'vitest';
import { livenessOf } from './liveness.ts';
import type { SocketState } from './socket-state.ts';

const open: SocketState = { phase: 'open', attempt: 0 };
const live: DatabaseStatus = {
  phase: 'live',
  attempt: 0,
  since: 0,
  rowsReceived: 100,
  roundTripMs: 12,
};

function status(databases: Partial<ClusterStatus> = {}): ClusterStatus {
  return {
    clusterId: '1',
    name: 'reference',
    now: 50_000,
    northbound: live,
    southbound: live,
    ...databases,
  };
}

const answer = (parts: Partial<Parameters<typeof livenessOf>[0]>) =>
  livenessOf({ socket: open, status: status(), receivedAt: 10_000, now: 10_500, ...parts });

describe('livenessOf', () => {
  it('is live with the round trip to northbound while both databases are', () => {
    expect(answer({})).toEqual({ phase: 'live', roundTripMs: 12 });
  });

  it('tells the lost WebSocket before anything that the server said earlier', () => {
    const socket: SocketState = {
      phase: 'reconnecting',
      attempt: 3,
      nextAttemptAt: 12_000,
      lostAt: 9000,
    };
    expect(answer({ socket })).toEqual({
      phase: 'reconnecting',
      to: 'console',
      attempt: 3,
      nextAttemptAt: 12_000,
      dataAt: 9000,
    });
  });

  it("turns the server's times into the browser's", () => {
    const southbound: DatabaseStatus = {
      phase: 'reconnecting',
      attempt: 2,
      since: 49_000,
      lastReceivedAt: 48_000,
      nextAttemptAt: 53_000,
      rowsReceived: 100,
      error: { message: 'Connection refused' },
    };
    expect(answer({ status: status({ southbound }) })).toEqual({
      phase: 'reconnecting',
      to: 'southbound',
      attempt: 2,
      nextAttemptAt: 13_000,
      dataAt: 8000,
      error: 'Connection refused',
    });
  });

  it('counts rows while a database loads', () => {
    const northbound: DatabaseStatus = { ...live, phase: 'loading', rowsReceived: 4711 };
    expect(answer({ status: status({ northbound }) })).toEqual({
      phase: 'loading',
      from: 'northbound',
      rowsReceived: 4711,
    });
  });

  it('is behind when the server falls silent though connected', () => {
    expect(answer({ now: 20_000 })).toEqual({ phase: 'behind', since: 10_000 });
  });
});
