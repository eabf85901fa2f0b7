import { describe, expect, it } from 'vitest';
import { NotLeaderError } from '../errors.ts';
import { ClusterMemory } from './cluster-memory.ts';

const memory = () => new ClusterMemory(1000);
const follower = (index: number | bigint, cid = 'a') => ({ cid, index, leader: false });
const leader = (index: number | bigint, cid = 'a') => ({ cid, index, leader: true });

describe('ClusterMemory', () => {
  it('refuses a member that is behind what was seen, until it has caught up', () => {
    const seen = memory();
    seen.note(leader(10));
    expect(() => seen.note(follower(9))).toThrow(NotLeaderError);
    expect(() => seen.note(follower(9))).toThrow(/at index 9, when 10 was seen/);
    seen.note(follower(10));
    seen.note(follower(11));
    expect(() => seen.note(follower(10))).toThrow(NotLeaderError);
  });

  it('compares indexes beyond 2^53, of either type', () => {
    const seen = memory();
    seen.note(leader(2n ** 60n));
    expect(() => seen.note(follower(5))).toThrow(NotLeaderError);
    expect(() => seen.note(follower(2n ** 60n - 1n))).toThrow(NotLeaderError);
    seen.note(follower(2n ** 60n + 1n));
  });

  it('keeps clusters apart, and remembers each', () => {
    const seen = memory();
    seen.note(leader(10, 'a'));
    seen.note(leader(3, 'b'));
    expect(() => seen.note(follower(4, 'a'))).toThrow(NotLeaderError);
  });

  it('believes a leader that stays behind: the cluster was restored from a backup', () => {
    const seen = memory();
    seen.note(leader(10), 0);
    expect(() => seen.note(leader(4), 5000)).toThrow(/leader is behind/);
    expect(() => seen.note(leader(5), 5999)).toThrow(NotLeaderError);
    seen.note(leader(6), 6000);
    seen.note(follower(6), 6001);
  });

  it('never believes a follower, however long it is behind', () => {
    const seen = memory();
    seen.note(leader(10), 0);
    expect(() => seen.note(follower(4), 1)).toThrow(NotLeaderError);
    expect(() => seen.note(follower(4), 100_000)).toThrow(NotLeaderError);
  });

  it('starts the leader’s time anew once somebody has caught up', () => {
    const seen = memory();
    seen.note(leader(10), 0);
    expect(() => seen.note(leader(4), 100)).toThrow(NotLeaderError);
    seen.note(follower(10), 200);
    expect(() => seen.note(leader(9), 1500)).toThrow(NotLeaderError);
  });
});
