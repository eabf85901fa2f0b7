import type { Entity, EntityId, GraphDelta } from '@ovn-console/topology';

interface Step {
  readonly revision: number;
  readonly delta: GraphDelta;
}

/** Entities remembered in all; beyond that, a snapshot is no dearer than the deltas. */
const defaultCapacity = 20_000;

/** The latest deltas, so that a viewer who missed some gets just those. */
export class DeltaHistory {
  readonly #capacity: number;
  #steps: Step[] = [];
  #size = 0;

  constructor(capacity = defaultCapacity) {
    this.#capacity = capacity;
  }

  push(revision: number, delta: GraphDelta): void {
    this.#steps.push({ revision, delta });
    this.#size += sizeOf(delta);
    while (this.#size > this.#capacity) this.#forgetOldest();
  }

  /** Everything after a revision as one delta; undefined when that is no longer known. */
  since(revision: number): GraphDelta | undefined {
    const [oldest] = this.#steps;
    if (oldest === undefined || oldest.revision > revision + 1) return undefined;
    const missed = this.#steps.filter((step) => step.revision > revision);
    return mergeDeltas(missed.map((step) => step.delta));
  }

  #forgetOldest(): void {
    const oldest = this.#steps.shift();
    if (oldest) this.#size -= sizeOf(oldest.delta);
  }
}

/** One delta with the effect of several in a row: of each entity, only what became of it last. */
export function mergeDeltas(deltas: readonly GraphDelta[]): GraphDelta {
  const [only] = deltas;
  if (only && deltas.length === 1) return only;
  const upsert = new Map<EntityId, Entity>();
  const remove = new Set<EntityId>();
  for (const delta of deltas) {
    for (const id of delta.remove) {
      upsert.delete(id);
      remove.add(id);
    }
    for (const entity of delta.upsert) {
      remove.delete(entity.id);
      upsert.set(entity.id, entity);
    }
  }
  return { upsert: [...upsert.values()], remove: [...remove] };
}

function sizeOf(delta: GraphDelta): number {
  return delta.upsert.length + delta.remove.length;
}
