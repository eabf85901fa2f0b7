import { duplexPair } from 'node:stream';
import type { Duplex } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionError, ProtocolError, TimeoutError } from '../errors.ts';
import { JsonRpcPeer } from './peer.ts';

interface Sent {
  readonly id: number | null;
  readonly method: string;
  readonly params: unknown;
}

let far: Duplex;
let peer: JsonRpcPeer;
let sent: Sent[];
let notified: unknown[];
let roundTrips: number[];

/** Lets what is in the streams get through. */
const settled = () => vi.advanceTimersByTimeAsync(0);
const answer = (message: object) => far.write(JSON.stringify(message));

beforeEach(() => {
  vi.useFakeTimers();
  const [near, other] = duplexPair();
  far = other;
  [sent, notified, roundTrips] = [[], [], []];
  far.on('data', (bytes: Buffer) => sent.push(JSON.parse(bytes.toString('utf8'))));
  peer = new JsonRpcPeer(near, {
    probeIntervalMs: 1000,
    onNotification: (method, params) => {
      if (method === 'bad') throw new ProtocolError('does not fit');
      notified.push([method, params]);
    },
    onRoundTrip: (milliseconds) => roundTrips.push(milliseconds),
  });
});

afterEach(() => {
  peer.close();
  vi.useRealTimers();
});

describe('JsonRpcPeer', () => {
  it('matches replies to requests by id, in any order', async () => {
    const [first, second] = [peer.request('one', []), peer.request('two', [1n << 60n])];
    await settled();
    expect(sent.map(({ method }) => method)).toEqual(['one', 'two']);
    answer({ id: sent[1]?.id, result: 'second', error: null });
    answer({ id: sent[0]?.id, result: 'first', error: null });
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  });

  it('rejects with what the server says', async () => {
    const refused = peer.request('nonsense', []);
    answer({ id: 0, result: null, error: { error: 'syntax error', details: 'bad params' } });
    await expect(refused).rejects.toThrow('syntax error: bad params');
    await expect(refused).rejects.toBeInstanceOf(ProtocolError);
  });

  it('answers echo, and only that', async () => {
    answer({ id: 'echo', method: 'echo', params: [1, 2] });
    answer({ id: 7, method: 'steal_everything', params: [] });
    await settled();
    expect(sent).toEqual([
      { id: 'echo', result: [1, 2], error: null },
      { id: 7, result: null, error: 'unknown method' },
    ]);
  });

  it('passes notifications on in order', async () => {
    far.write('{"id":null,"method":"update","params":[1]}{"method":"locked","params":["a"]}');
    await settled();
    expect(notified).toEqual([
      ['update', [1]],
      ['locked', ['a']],
    ]);
  });

  it('probes an idle peer, measures the round trip, and gives up a silent one', async () => {
    await vi.advanceTimersByTimeAsync(1100);
    expect(sent).toMatchObject([{ method: 'echo' }]);
    answer({ id: sent[0]?.id, result: [], error: null });
    await vi.advanceTimersByTimeAsync(50);
    expect(roundTrips).toHaveLength(1);
    expect(peer.isOpen).toBe(true);
    await vi.advanceTimersByTimeAsync(3000);
    expect(sent).toHaveLength(2);
    expect((await peer.closed).message).toMatch(/no sign of life for \d+ ms/);
  });

  it('is not probed any more when it is closed just before', async () => {
    vi.advanceTimersToNextTimer(); // The look at the silence is due, after what has come in.
    peer.close();
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual([]);
  });

  it('takes any byte for a sign of life', async () => {
    far.write('{"id":null,"method":"update","params":["');
    for (let part = 0; part < 20; part++) {
      await vi.advanceTimersByTimeAsync(700);
      far.write('x');
    }
    await settled();
    expect(peer.isOpen).toBe(true);
  });

  it('waits longer when told that the server has much to do', async () => {
    peer.patienceMs = 60_000;
    await vi.advanceTimersByTimeAsync(50_000);
    expect(peer.isOpen).toBe(true);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(peer.isOpen).toBe(false);
  });

  it('stops waiting on timeout or abort, and ignores the late reply', async () => {
    const abandoned: number[] = [];
    const onAbandoned = (id: number) => abandoned.push(id);
    const controller = new AbortController();
    const slow = peer.request('slow', [], { timeoutMs: 500, onAbandoned });
    const aborted = peer.request('slow', [], { signal: controller.signal, onAbandoned });
    const outcomes = Promise.allSettled([slow, aborted]);
    controller.abort(new Error('enough'));
    await vi.advanceTimersByTimeAsync(600);
    expect(await outcomes).toMatchObject([
      { reason: new TimeoutError('no answer within 500 ms') },
      { reason: new Error('enough') },
    ]);
    expect(abandoned).toEqual([1, 0]);
    answer({ id: 0, result: 'late', error: null });
    await settled();
    expect(peer.isOpen).toBe(true);
  });

  it('fails what is unanswered when the connection ends, and sends nothing more', async () => {
    const unanswered = Promise.allSettled([peer.request('transact', [])]);
    await settled();
    far.end();
    expect(await unanswered).toMatchObject([{ reason: expect.any(ConnectionError) }]);
    expect(() => peer.request('transact', [])).toThrow(ConnectionError);
  });

  it.each([
    ['bytes that are no JSON', '{"id":nonsense}'],
    ['bytes that start no message', 'HTTP/1.1 400 Bad Request'],
    ['a message that is neither request nor reply', '{"id":null}'],
    ['a notification that its owner refuses', '{"method":"bad","params":[]}'],
  ])('closes on %s', async (_what, bytes) => {
    far.write(bytes);
    await settled();
    expect(await peer.closed).toBeInstanceOf(ProtocolError);
  });
});
