import type { EntityId, LinkEntity, RouterPortEntity, SwitchPortEntity } from '../graph.ts';
import { byName, compareText } from '../name-order.ts';
import { Members } from '../members.ts';

export type PortEntity = SwitchPortEntity | RouterPortEntity;

/** Card (switch or router) → its ports, in name order. */
export function portsOfCards(): Members<PortEntity> {
  return new Members<PortEntity>({
    isMember: (entity) => entity.kind === 'switchPort' || entity.kind === 'routerPort',
    ownersOf: (port) => [port.kind === 'switchPort' ? port.switchId : port.routerId],
    order: byName,
  });
}

/** Chassis → the switch ports bound there, in name order. */
export function portsOnChassis(): Members<SwitchPortEntity> {
  return new Members<SwitchPortEntity>({
    isMember: (entity) => entity.kind === 'switchPort',
    ownersOf: (port) => (port.chassisId === undefined ? [] : [port.chassisId]),
    order: byName,
  });
}

/** Port, card or physical network → the links that end there. */
export function linksOfEnds(): Members<LinkEntity> {
  return new Members<LinkEntity>({
    isMember: (entity) => entity.kind === 'link',
    ownersOf: linkEnds,
    order: (one, other) => compareText(one.id, other.id),
  });
}

/** Everything that a link touches: the two ports (or port and network) and their cards, once each. */
export function linkEnds(link: LinkEntity): readonly EntityId[] {
  switch (link.type) {
    case 'switch-router':
      return [link.switchId, link.switchPortId, link.routerId, link.routerPortId];
    case 'router-router':
      return [...new Set([...link.routerIds, ...link.routerPortIds])];
    case 'switch-switch':
      return [...new Set([...link.switchIds, ...link.switchPortIds])];
    case 'localnet':
      return [link.switchId, link.switchPortId, link.networkId];
  }
}
