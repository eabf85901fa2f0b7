import type { Entity, EntityKind, EntityOf } from './graph.ts';

export function isOfKind<K extends EntityKind>(entity: Entity, kind: K): entity is EntityOf<K> {
  return entity.kind === kind;
}
