import { NotLeaderError } from '../errors.ts';

/** What a member of a cluster says of itself: ovsdb-server(5), Database. */
export interface ClusterMember {
  /** The cluster's id. */
  readonly cid: string;
  /** How far in the cluster's log its contents are. */
  readonly index: number | bigint;
  readonly leader: boolean;
}

interface Seen {
  readonly index: number | bigint;
  /** Since when its leader has been behind that; in milliseconds, of a monotonic clock. */
  readonly leaderBehindSince?: number;
}

/**
 * The highest index that a session has seen of each cluster, over all its connections: a member
 * with less would show the past. A leader may be behind as well, but not for long: soon after
 * its election it has applied all that was ever committed. If it stays behind, then the past has
 * been changed: the cluster was restored from a backup.
 */
export class ClusterMemory {
  readonly #leaderPatienceMs: number;
  readonly #seen = new Map<string, Seen>();

  /** @param leaderPatienceMs how long a leader may be behind before it is believed */
  constructor(leaderPatienceMs: number) {
    this.#leaderPatienceMs = leaderPatienceMs;
  }

  /** @throws NotLeaderError when the member is behind what was seen already. */
  note({ cid, index, leader }: ClusterMember, now = performance.now()): void {
    const seen = this.#seen.get(cid);
    if (seen === undefined || index >= seen.index) {
      this.#seen.set(cid, { index });
      return;
    }
    const since = seen.leaderBehindSince ?? (leader ? now : undefined);
    if (leader && since !== undefined && now - since >= this.#leaderPatienceMs) {
      this.#seen.set(cid, { index });
      return;
    }
    if (since !== undefined) this.#seen.set(cid, { ...seen, leaderBehindSince: since });
    const who = leader ? 'the leader' : 'the server';
    throw new NotLeaderError(
      `${who} is behind its cluster: at index ${index}, when ${seen.index} was seen already`,
    );
  }
}
