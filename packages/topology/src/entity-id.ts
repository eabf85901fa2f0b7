import type { EntityId, EntityKind } from './graph.ts';

/** The one entity made of NB_Global and SB_Global. */
export const globalId = 'global';

/** Id of the entity that stands for a row; for kind `network`, `key` is the network's name. */
export function entityId(kind: Exclude<EntityKind, 'global'>, key: string): EntityId {
  return `${kind}:${key}`;
}

/** Id of a link between two peers that name each other: the same whichever end is asked. */
export function peerLinkId(oneUuid: string, otherUuid: string): EntityId {
  return entityId('link', [oneUuid, otherUuid].toSorted().join('+'));
}

/** Kind and key (row uuid, network name …) of an id; undefined for what is not one, as a stale URL may hold. */
export function parseEntityId(id: EntityId): { kind: EntityKind; key: string } | undefined {
  if (id === globalId) return { kind: 'global', key: '' };
  const colon = id.indexOf(':');
  const kind = id.slice(0, colon);
  return isKeyedKind(kind) ? { kind, key: id.slice(colon + 1) } : undefined;
}

const keyedKinds = [
  'switch',
  'switchPort',
  'router',
  'routerPort',
  'link',
  'network',
  'chassis',
  'binding',
] as const satisfies EntityKind[];

function isKeyedKind(kind: string): kind is (typeof keyedKinds)[number] {
  return (keyedKinds as readonly string[]).includes(kind);
}
