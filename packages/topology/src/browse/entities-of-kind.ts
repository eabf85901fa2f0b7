import { isOfKind } from '../of-kind.ts';
import type { Entity, EntityId, EntityKind, EntityOf } from '../graph.ts';

/** The entities of one kind, and an array of them that stays the same until one changes. */
class EntitiesOfKind<K extends EntityKind> {
  readonly #kind: K;
  readonly #entities = new Map<EntityId, EntityOf<K>>();
  #array: readonly EntityOf<K>[] | undefined;

  constructor(kind: K) {
    this.#kind = kind;
  }

  get array(): readonly EntityOf<K>[] {
    this.#array ??= [...this.#entities.values()];
    return this.#array;
  }

  /** Takes the entity's new version, or forgets it. A changed entity keeps its place. */
  put(id: EntityId, entity: Entity | undefined): void {
    if (entity !== undefined && isOfKind(entity, this.#kind)) this.#entities.set(id, entity);
    else this.#entities.delete(id);
    this.#array = undefined;
  }
}

/** One collection per kind. */
export type EntitiesByKind = { readonly [K in EntityKind]: EntitiesOfKind<K> };

export function entitiesByKind(): EntitiesByKind {
  return {
    switch: new EntitiesOfKind('switch'),
    switchPort: new EntitiesOfKind('switchPort'),
    router: new EntitiesOfKind('router'),
    routerPort: new EntitiesOfKind('routerPort'),
    link: new EntitiesOfKind('link'),
    network: new EntitiesOfKind('network'),
    chassis: new EntitiesOfKind('chassis'),
    binding: new EntitiesOfKind('binding'),
    global: new EntitiesOfKind('global'),
  };
}
