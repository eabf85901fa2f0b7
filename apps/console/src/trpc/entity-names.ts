import type {
  BindingEntity,
  ChassisEntity,
  Entity,
  EntityId,
  LinkEntity,
} from '@ovn-console/topology';

/** Where other entities are looked up; a Graph, or a Map in tests. */
export interface EntityLookup {
  get: (id: EntityId) => Entity | undefined;
}

/** What a person calls an entity: its friendly name where a CMS gave one, else its name in OVN. */
export function entityName(entity: Entity, graph: EntityLookup): string {
  switch (entity.kind) {
    case 'switch':
    case 'router':
    case 'switchPort':
      return entity.friendlyName ?? entity.name;
    case 'routerPort':
    case 'network':
      return entity.name;
    case 'chassis':
      return chassisName(entity);
    case 'binding':
      return bindingName(entity);
    case 'link':
      return linkName(entity, graph);
    case 'global':
      return 'OVN';
  }
}

/** The host's name; chassis names themselves are often UUIDs. */
export function chassisName(chassis: Pick<ChassisEntity, 'hostname' | 'name'>): string {
  return chassis.hostname || chassis.name;
}

function bindingName(binding: BindingEntity): string {
  return binding.friendlyName ?? binding.logicalPort;
}

function linkName(link: LinkEntity, graph: EntityLookup): string {
  return linkedCards(link)
    .map((id) => graph.get(id))
    .map((end) => (end ? entityName(end, graph) : 'unknown'))
    .join(' – ');
}

/** The two cards that a link joins. */
export function linkedCards(link: LinkEntity): readonly [string, string] {
  switch (link.type) {
    case 'switch-router':
      return [link.switchId, link.routerId];
    case 'router-router':
      return link.routerIds;
    case 'switch-switch':
      return link.switchIds;
    case 'localnet':
      return [link.switchId, link.networkId];
  }
}

/** The name that OVN knows it by, when a person is shown another. */
export function secondName(entity: Entity): string | undefined {
  switch (entity.kind) {
    case 'switch':
    case 'router':
    case 'switchPort':
      return entity.friendlyName === undefined ? undefined : entity.name;
    case 'chassis':
      return entity.hostname && entity.hostname !== entity.name ? entity.name : undefined;
    case 'binding':
      return entity.friendlyName === undefined ? undefined : entity.logicalPort;
    case 'routerPort':
    case 'network':
    case 'link':
    case 'global':
      return undefined;
  }
}
