import { duplexPair } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isObject } from '../codec/json.ts';
import { LockLostError } from '../errors.ts';
import { JsonRpcPeer } from '../json-rpc/peer.ts';
import { ConnectionLocks } from './connection-locks.ts';
import type { Lock } from './lock.ts';

let peer: JsonRpcPeer;
let locks: ConnectionLocks;
let asked: string[];
let say: (...messages: object[]) => Promise<void>;

const answer = (id: number, result: object) => ({ id, result, error: null });
const tell = (method: string) => ({ id: null, method, params: ['x'] });

beforeEach(() => {
  const [near, far] = duplexPair();
  asked = [];
  far.on('data', (bytes: Buffer) => {
    const message: unknown = JSON.parse(bytes.toString('utf8'));
    if (isObject(message)) asked.push(String(message['method']));
  });
  peer = new JsonRpcPeer(near, {
    probeIntervalMs: 60_000,
    onNotification: (method, params) => locks.handle(method, params),
  });
  locks = new ConnectionLocks(peer);
  /** Sends messages as one piece; they have been handled when it resolves. */
  say = async (...messages) => {
    const before = peer.lastReceivedAt;
    vi.setSystemTime(Date.now() + 1);
    far.write(messages.map((message) => JSON.stringify(message)).join(''));
    await vi.waitUntil(() => peer.lastReceivedAt !== before, { interval: 1 });
  };
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  peer.close();
  vi.useRealTimers();
});

describe('ConnectionLocks', () => {
  it('takes the news that comes in one piece with the answer before it', async () => {
    const waiting = locks.acquire('x', {});
    await say(answer(0, { locked: false }), tell('locked'));
    const lock = await waiting;
    expect(lock.isHeld).toBe(true);
    await say(tell('locked'));
    expect(lock.isHeld).toBe(true);
  });

  it('loses a lock that was stolen in one piece with the answer that granted it', async () => {
    const waiting = locks.acquire('x', {});
    await say(answer(0, { locked: true }), tell('stolen'));
    const lock = await waiting;
    expect(lock.isHeld).toBe(false);
    expect(lock.lost.reason).toBeInstanceOf(LockLostError);
    await vi.waitUntil(() => asked.length === 2, { interval: 1 });
    expect(asked).toEqual(['lock', 'unlock']);
  });

  it('does not take news of an earlier claim for that of the present one', async () => {
    const abort = new AbortController();
    const first = locks.acquire('x', { signal: abort.signal });
    await say(answer(0, { locked: false }));
    abort.abort();
    let second: Lock | undefined;
    const granted = locks.acquire('x', {}).then((lock) => (second = lock));
    await expect(first).rejects.toThrow(/abort/);
    await say(tell('locked')); // sent before the server knew that the first is over
    expect(asked).toEqual(['lock', 'unlock']);
    await say(answer(1, {}));
    await vi.waitUntil(() => asked.length === 3, { interval: 1 });
    expect(second).toBeUndefined();
    await say(answer(2, { locked: false }), tell('locked'));
    expect((await granted).isHeld).toBe(true);
  });
});
