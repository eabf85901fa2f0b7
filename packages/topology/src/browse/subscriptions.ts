import type { EntityId, EntityKind } from '../graph.ts';

type Listener = () => void;
type ChangesListener = (changed: ReadonlySet<EntityId>) => void;

/** What a snapshot or delta did. */
export interface Effects {
  /** New, different or gone. */
  readonly changed: Set<EntityId>;
  /** Those, and the owners whose members changed. */
  readonly concerned: Set<EntityId>;
  readonly kinds: Set<EntityKind>;
}

/** Who wants to hear of what. A change costs as many calls as there are listeners concerned. */
export class Subscriptions {
  readonly #toId = new Map<EntityId, Set<Listener>>();
  readonly #toKind = new Map<EntityKind, Set<Listener>>();
  readonly #toAll = new Set<ChangesListener>();

  addToId(id: EntityId, listener: Listener): () => void {
    return addListener(this.#toId, id, listener);
  }

  addToKind(kind: EntityKind, listener: Listener): () => void {
    return addListener(this.#toKind, kind, listener);
  }

  addToAll(listener: ChangesListener): () => void {
    this.#toAll.add(listener);
    return () => this.#toAll.delete(listener);
  }

  /** Calls every listener concerned, once. */
  notify({ changed, concerned, kinds }: Effects): void {
    const listeners = new Set<Listener>();
    for (const id of concerned) for (const one of this.#toId.get(id) ?? []) listeners.add(one);
    for (const kind of kinds) for (const one of this.#toKind.get(kind) ?? []) listeners.add(one);
    for (const listener of listeners) listener();
    for (const listener of this.#toAll) listener(changed);
  }
}

function addListener<Key>(
  registry: Map<Key, Set<Listener>>,
  key: Key,
  listener: Listener,
): () => void {
  const listeners = registry.get(key) ?? new Set();
  registry.set(key, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && registry.get(key) === listeners) registry.delete(key);
  };
}
