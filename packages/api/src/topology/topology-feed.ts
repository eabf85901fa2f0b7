import { randomUUID } from 'node:crypto';
import type { ConnectionState, Session } from '@ovn-console/ovsdb';
import type { GraphDelta } from '@ovn-console/topology';
import {
  TopologyBuilder,
  type RowsChange,
  type SchemaVersions,
} from '@ovn-console/topology/builder';
import type { NorthboundDatabase, SouthboundDatabase } from '../databases.ts';
import { Wake } from '../streams/wake.ts';
import { untilState } from '../streams/until-state.ts';
import { DeltaHistory, mergeDeltas } from './delta-history.ts';
import type { TopologyEvent } from './topology-event.ts';

export interface FeedSessions {
  readonly northbound: Session<NorthboundDatabase>;
  readonly southbound: Session<SouthboundDatabase>;
}

/** What one transaction causes in both databases comes in a burst; a viewer gets it as one delta. */
const coalesceMs = 8;

/**
 * Keeps one cluster's graph current and hands it to any number of viewers. Nothing is queued for
 * them: a viewer asks for what came after the revision it has, so a slow one gets one merged
 * delta, or a snapshot when it is too far behind.
 */
export class TopologyFeed {
  readonly #sessions: FeedSessions;
  readonly #builder: TopologyBuilder;
  readonly #history = new DeltaHistory();
  /** Tells this feed's revisions from those of another session or process. */
  readonly #epoch = randomUUID();
  readonly #viewers = new Set<Wake>();
  readonly #unsubscribe: readonly (() => void)[];
  #revision = 0;
  #pending: GraphDelta[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(sessions: FeedSessions) {
    const { northbound, southbound } = sessions;
    this.#sessions = sessions;
    this.#builder = new TopologyBuilder({
      northbound: northbound.replica,
      southbound: southbound.replica,
      schemaVersions: () => schemaVersions(sessions),
    });
    this.#unsubscribe = [
      northbound.replica.subscribe((change) => this.#apply(change, 'northbound')),
      southbound.replica.subscribe((change) => this.#apply(change, 'southbound')),
      northbound.onState((state) => this.#noteVersion(state)),
      southbound.onState((state) => this.#noteVersion(state)),
    ];
  }

  /** Events after `lastEventId`, then as they come; ids are for resuming later. */
  async *watch(
    lastEventId: string | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<{ readonly id: string; readonly event: TopologyEvent }> {
    await this.#firstContents(signal);
    let revision = this.#revisionIn(lastEventId);
    const wake = new Wake();
    this.#viewers.add(wake);
    try {
      while (!signal.aborted) {
        const event = this.#eventAfter(revision);
        if (event) {
          revision = event.revision;
          yield { id: `${this.#epoch}:${revision}`, event };
        } else {
          await wake.wait(signal);
        }
      }
    } finally {
      this.#viewers.delete(wake);
    }
  }

  close(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    clearTimeout(this.#timer);
  }

  /**
   * Nothing is shown before NB is there in full. SB is waited for too, so that ports do not look
   * unbound for a moment; unless it cannot be reached, which is worth showing.
   */
  async #firstContents(signal: AbortSignal): Promise<void> {
    const { northbound, southbound } = this.#sessions;
    await untilState(northbound, () => northbound.replica.has('NB_Global'), signal);
    await untilState(
      southbound,
      (state) => southbound.replica.has('SB_Global') || state.error !== undefined,
      signal,
    );
  }

  #eventAfter(revision: number | undefined): TopologyEvent | undefined {
    if (revision === this.#revision) return undefined;
    const missed = revision === undefined ? undefined : this.#history.since(revision);
    if (missed) return { type: 'delta', revision: this.#revision, ...missed };
    this.#flush();
    return { type: 'snapshot', revision: this.#revision, entities: this.#builder.snapshot() };
  }

  #revisionIn(lastEventId: string | undefined): number | undefined {
    const [epoch, revision] = lastEventId?.split(':') ?? [];
    return epoch === this.#epoch ? Number(revision) : undefined;
  }

  #apply(change: RowsChange, database: 'northbound' | 'southbound'): void {
    this.#take(this.#builder.apply(change, database));
  }

  /** A server may have been upgraded while it was away. */
  #noteVersion({ phase }: ConnectionState): void {
    if (phase === 'live') this.#take(this.#builder.refreshGlobal());
  }

  #take(delta: GraphDelta | undefined): void {
    if (delta === undefined) return;
    this.#pending.push(delta);
    this.#timer ??= setTimeout(() => this.#flush(), coalesceMs);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pending.length === 0) return;
    this.#revision += 1;
    this.#history.push(this.#revision, mergeDeltas(this.#pending));
    this.#pending = [];
    for (const viewer of this.#viewers) viewer.wake();
  }
}

function schemaVersions({ northbound, southbound }: FeedSessions): SchemaVersions {
  const nb = northbound.serverSchema()?.version;
  const sb = southbound.serverSchema()?.version;
  return {
    ...(nb !== undefined && { northbound: nb }),
    ...(sb !== undefined && { southbound: sb }),
  };
}
