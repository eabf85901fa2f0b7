import type { EntityKind } from '../graph.ts';

/** Kinds in the order in which they are computed: each reads rows, and entities of kinds before it. */
export const kindsInOrder = [
  'binding',
  'switchPort',
  'routerPort',
  'link',
  'chassis',
  'network',
  'switch',
  'router',
  'global',
] as const satisfies EntityKind[];

/** Entities to be computed again, by kind and key (row uuid, network name, link key). */
export class Touched {
  readonly #keys = new Map<EntityKind, Set<string>>(kindsInOrder.map((kind) => [kind, new Set()]));

  add(kind: EntityKind, key: string | undefined): void {
    if (key !== undefined) this.#keys.get(kind)?.add(key);
  }

  addAll(kind: EntityKind, keys: Iterable<string>): void {
    for (const key of keys) this.add(kind, key);
  }

  of(kind: EntityKind): Iterable<string> {
    return this.#keys.get(kind) ?? [];
  }
}
