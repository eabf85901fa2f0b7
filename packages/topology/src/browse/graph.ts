import { deepEqual } from '../deep-equal.ts';
import type { Entity, EntityId, EntityKind, EntityOf, GraphDelta, LinkEntity } from '../graph.ts';
import { isOfKind } from '../of-kind.ts';
import { entitiesByKind } from './entities-of-kind.ts';
import type { Relation } from '../members.ts';
import { neighboursOf } from './neighbours.ts';
import { outlineOf, type OutlineLane } from './outline.ts';
import type { ReadableGraph } from './readable-graph.ts';
import { linksOfEnds, portsOfCards, portsOnChassis, type PortEntity } from './relations.ts';
import { searchGraph, type SearchHit } from './search.ts';
import { type Effects, Subscriptions } from './subscriptions.ts';

/**
 * The graph as a viewer keeps it: entities by id and by kind, the relations between them read
 * in both directions, and listeners. Made for `useSyncExternalStore`: what a getter returns is
 * the same object until that very thing has changed.
 */
export class Graph implements ReadableGraph {
  readonly #entities = new Map<EntityId, Entity>();
  readonly #byKind = entitiesByKind();
  readonly #portsOfCards = portsOfCards();
  readonly #portsOnChassis = portsOnChassis();
  readonly #linksOfEnds = linksOfEnds();
  readonly #subscriptions = new Subscriptions();

  get size(): number {
    return this.#entities.size;
  }

  get(id: EntityId): Entity | undefined {
    return this.#entities.get(id);
  }

  of<K extends EntityKind>(kind: K, id: EntityId | undefined): EntityOf<K> | undefined {
    const entity = id === undefined ? undefined : this.#entities.get(id);
    return entity !== undefined && isOfKind(entity, kind) ? entity : undefined;
  }

  byKind<K extends EntityKind>(kind: K): readonly EntityOf<K>[] {
    return this.#byKind[kind].array;
  }

  entities(): IterableIterator<Entity> {
    return this.#entities.values();
  }

  portsOf(cardId: EntityId): readonly PortEntity[] {
    return this.#portsOfCards.of(cardId);
  }

  portsOn(chassisId: EntityId): readonly EntityOf<'switchPort'>[] {
    return this.#portsOnChassis.of(chassisId);
  }

  linksOf(id: EntityId): readonly LinkEntity[] {
    return this.#linksOfEnds.of(id);
  }

  /** What to bring out when `id` is selected: far ends of its links, its bindings, chassis, cards and ports. Not itself. */
  neighbours(id: EntityId): ReadonlySet<EntityId> {
    return neighboursOf(this, id);
  }

  /** At most `limit` objects, best match first; see `searchGraph`. */
  search(query: string, limit: number): readonly SearchHit[] {
    return searchGraph(this, query, limit);
  }

  /** The graph as a tree, lane by lane, for those who do not see the canvas. */
  outline(): readonly OutlineLane[] {
    return outlineOf(this);
  }

  /** Replaces the contents; entities that are equal to what was there stay the same objects and notify nobody. */
  applySnapshot(entities: readonly Entity[]): ReadonlySet<EntityId> {
    const kept = new Set(entities.map(({ id }) => id));
    const remove = [...this.#entities.keys()].filter((id) => !kept.has(id));
    return this.applyDelta({ upsert: entities, remove });
  }

  /** Applies a delta, then notifies. Returns the ids of what is new, different or gone. */
  applyDelta(delta: GraphDelta): ReadonlySet<EntityId> {
    const effects: Effects = { changed: new Set(), concerned: new Set(), kinds: new Set() };
    for (const id of delta.remove) this.#replace(id, undefined, effects);
    for (const entity of delta.upsert) this.#replace(entity.id, entity, effects);
    if (effects.changed.size > 0) this.#subscriptions.notify(effects);
    return effects.changed;
  }

  /** Calls back when the entity, its ports, the ports bound on it, or its links change. Returns the way out. */
  subscribe(id: EntityId, listener: () => void): () => void {
    return this.#subscriptions.addToId(id, listener);
  }

  subscribeKind(kind: EntityKind, listener: () => void): () => void {
    return this.#subscriptions.addToKind(kind, listener);
  }

  /** Calls back once per snapshot or delta that changed anything, with the ids concerned. */
  subscribeAll(listener: (changed: ReadonlySet<EntityId>) => void): () => void {
    return this.#subscriptions.addToAll(listener);
  }

  #replace(id: EntityId, after: Entity | undefined, effects: Effects): void {
    const before = this.#entities.get(id);
    if (deepEqual(before, after)) return;
    effects.changed.add(id);
    effects.concerned.add(id);
    for (const relation of this.#relations()) {
      for (const owner of relation.replace(before, after)) effects.concerned.add(owner);
    }
    if (after === undefined) this.#entities.delete(id);
    else this.#entities.set(id, after);
    const kind = (after ?? before)?.kind;
    if (kind === undefined) return;
    this.#byKind[kind].put(id, after);
    effects.kinds.add(kind);
  }

  #relations(): readonly Relation[] {
    return [this.#portsOfCards, this.#portsOnChassis, this.#linksOfEnds];
  }
}
