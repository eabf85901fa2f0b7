import type { Entity } from '../graph.ts';

/** Everything that a person may look for: all but links and the global entity. */
export type SearchableEntity = Exclude<Entity, { kind: 'link' | 'global' }>;

export type SearchField = 'friendlyName' | 'name' | 'hostname' | 'ip' | 'network' | 'mac' | 'uuid';

/** One value under which an entity is found; `folded` is it in lower case. */
export interface SearchKey {
  readonly field: SearchField;
  readonly value: string;
  readonly folded: string;
}

/** Folding 100,000 ports takes longer than looking through them, and entities never change. */
const known = new WeakMap<SearchableEntity, readonly SearchKey[]>();

/** The values of an entity that can be searched; of two equally good matches the first counts. */
export function searchKeys(entity: SearchableEntity): readonly SearchKey[] {
  const cached = known.get(entity);
  if (cached !== undefined) return cached;
  const keys = fieldsOf(entity).flatMap(([field, ...values]) =>
    values
      .filter((value): value is string => value !== undefined && value !== '')
      .map((value) => ({ field, value, folded: value.toLowerCase() })),
  );
  known.set(entity, keys);
  return keys;
}

type Field = readonly [SearchField, ...(string | undefined)[]];

function fieldsOf(entity: SearchableEntity): readonly Field[] {
  switch (entity.kind) {
    case 'switch':
      return [...namesOf(entity), ['network', ...entity.subnets], ['uuid', entity.uuid]];
    case 'router':
      return [
        ...namesOf(entity),
        ['ip', ...entity.nats.map((nat) => nat.externalIp)],
        ['uuid', entity.uuid],
      ];
    case 'switchPort':
      return [
        ...namesOf(entity),
        ['ip', ...entity.ips],
        ['mac', ...entity.macs],
        ['uuid', entity.uuid],
      ];
    case 'routerPort':
      return [
        ['name', entity.name],
        ['ip', ...entity.networks],
        ['mac', entity.mac],
        ['uuid', entity.uuid],
      ];
    case 'network':
      return [['name', entity.name]];
    case 'chassis':
      return [
        ['hostname', entity.hostname],
        ['name', entity.name],
        ['ip', ...entity.encaps.map((encap) => encap.ip)],
        ['uuid', entity.uuid],
      ];
    case 'binding':
      return [
        ['friendlyName', entity.friendlyName],
        ['name', entity.logicalPort],
        ['ip', ...entity.ips],
        ['mac', ...entity.macs],
        ['uuid', entity.uuid],
      ];
  }
}

function namesOf(entity: { name: string; friendlyName?: string }): readonly Field[] {
  return [
    ['friendlyName', entity.friendlyName],
    ['name', entity.name],
  ];
}
