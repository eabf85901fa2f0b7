import type { TopologyEvent } from '@ovn-console/api';
import { Graph, type Entity, type GraphDelta } from '@ovn-console/topology';

/** One entity before and after an event; either may be missing. */
export interface EntityChange {
  readonly before: Entity | undefined;
  readonly after: Entity | undefined;
}

type Observer = (changes: readonly EntityChange[]) => void;

/**
 * The graph of one cluster as the server tells it. It keeps what it has while the connection is
 * away: a new snapshot replaces the contents, nothing ever empties them.
 */
export class LiveGraph {
  readonly graph = new Graph();
  #version = 0;
  #loaded = false;
  readonly #listeners = new Set<() => void>();
  readonly #observers = new Set<Observer>();

  /** Rises with every event; equal versions mean equal contents. */
  get version(): number {
    return this.#version;
  }

  /** False until the first snapshot, which may be empty. */
  get loaded(): boolean {
    return this.#loaded;
  }

  apply(event: TopologyEvent): void {
    this.#version += 1;
    if (event.type === 'snapshot') {
      this.#loaded = true;
      this.graph.applySnapshot(event.entities);
    } else {
      this.#applyDelta(event);
    }
    for (const listener of this.#listeners) listener();
  }

  /** Called once per event, after it is applied. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Told what each delta changed, once it is applied; of snapshots nothing is told. */
  observe(observer: Observer): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  #applyDelta(delta: GraphDelta): void {
    const changes: EntityChange[] = [
      ...delta.remove.map((id) => ({ before: this.graph.get(id), after: undefined })),
      ...delta.upsert.map((after) => ({ before: this.graph.get(after.id), after })),
    ];
    this.graph.applyDelta(delta);
    for (const observer of this.#observers) observer(changes);
  }
}
