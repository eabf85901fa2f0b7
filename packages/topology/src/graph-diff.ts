import { changedFields } from './deep-equal.ts';
import type { Entity, EntityId, GraphDelta } from './graph.ts';

/** A delta that also says what is new and, of what changed, in which fields. */
export interface GraphDiff extends GraphDelta {
  readonly added: readonly EntityId[];
  readonly changed: readonly { readonly id: EntityId; readonly fields: readonly string[] }[];
}

/** What turns one set of entities into another. Order of the entities does not matter. */
export function graphDiff(before: Iterable<Entity>, after: Iterable<Entity>): GraphDiff {
  const old = new Map([...before].map((entity) => [entity.id, entity]));
  const upsert: Entity[] = [];
  const added: EntityId[] = [];
  const changed: { id: EntityId; fields: string[] }[] = [];
  for (const entity of after) {
    const previous = old.get(entity.id);
    old.delete(entity.id);
    const fields = previous === undefined ? [] : changedFields(previous, entity);
    if (previous === undefined) added.push(entity.id);
    else if (fields.length > 0) changed.push({ id: entity.id, fields });
    else continue;
    upsert.push(entity);
  }
  return { upsert, remove: [...old.keys()], added, changed };
}
