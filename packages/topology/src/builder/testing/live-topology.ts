import { northbound } from '@ovn-console/ovn/northbound';
import { southbound } from '@ovn-console/ovn/southbound';
import { waitUntil } from '@ovn-console/lab';
import { openSession } from '@ovn-console/ovsdb';
import type { Entity, EntityKind, EntityOf } from '../../graph.ts';
import { isOfKind } from '../../of-kind.ts';
import { Graph } from '../../browse/graph.ts';
import { labelOf } from './entity-labels.ts';
import { TopologyBuilder } from '../topology-builder.ts';
import { northboundTables, southboundTables } from '../views.ts';

interface Remotes {
  readonly northboundRemote: string;
  readonly southboundRemote: string;
}

/** The graph of a real OVN, and a viewer who has only its first snapshot and every delta since. */
export class LiveTopology implements AsyncDisposable {
  readonly viewer = new Graph();
  readonly #northbound;
  readonly #southbound;
  readonly #builder: TopologyBuilder;
  /** What the deltas since the last question were about. */
  readonly #changed = new Set<string>();

  private constructor(remotes: Remotes) {
    this.#northbound = openSession({
      database: northbound,
      remotes: [remotes.northboundRemote],
      tables: selection(northboundTables),
    });
    this.#southbound = openSession({
      database: southbound,
      remotes: [remotes.southboundRemote],
      tables: selection(southboundTables),
    });
    this.#builder = new TopologyBuilder({
      northbound: this.#northbound.replica,
      southbound: this.#southbound.replica,
    });
    this.viewer.applySnapshot(this.#builder.snapshot());
    this.#northbound.replica.subscribe((change) => this.#follow(change, 'northbound'));
    this.#southbound.replica.subscribe((change) => this.#follow(change, 'southbound'));
  }

  /** Resolves when both databases' contents are there. */
  static async open(remotes: Remotes): Promise<LiveTopology> {
    const topology = new LiveTopology(remotes);
    await Promise.all([topology.#northbound.ready(), topology.#southbound.ready()]);
    return topology;
  }

  snapshot(): readonly Entity[] {
    return this.#builder.snapshot();
  }

  all<K extends EntityKind>(kind: K): readonly EntityOf<K>[] {
    return this.snapshot().filter((entity) => isOfKind(entity, kind));
  }

  /** Labels of the entities that changed, came or went since the last call. */
  takeChanged(): ReadonlySet<string> {
    const changed = new Set(this.#changed);
    this.#changed.clear();
    return changed;
  }

  /** Until the graph satisfies a condition. */
  async until(description: string, condition: () => boolean): Promise<void> {
    await waitUntil(description, condition, { timeoutMs: 20_000 });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.#northbound.close(), this.#southbound.close()]);
  }

  #follow(
    change: Parameters<TopologyBuilder['apply']>[0],
    database: 'northbound' | 'southbound',
  ): void {
    const delta = this.#builder.apply(change, database);
    if (delta === undefined) return;
    const gone = delta.remove.map((id) => labelOf(this.viewer, id));
    this.viewer.applyDelta(delta);
    const present = delta.upsert.map(({ id }) => labelOf(this.viewer, id));
    for (const label of [...gone, ...present]) this.#changed.add(label);
  }
}

function selection<Name extends string>(tables: readonly Name[]): Record<Name, true>;
function selection(tables: readonly string[]): Record<string, true> {
  return Object.fromEntries(tables.map((name) => [name, true as const]));
}
