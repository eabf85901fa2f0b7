import type { EntityOf } from '@ovn-console/topology';
import type { CardEntity } from './cards.ts';
import { count } from './names.ts';

/** What a card's head says, apart from its name. */
export interface CardText {
  readonly detail: string;
  /** The detail is addresses: set in mono. */
  readonly mono: boolean;
  /** At the right, one line or two. */
  readonly aside: readonly string[];
}

/** The figures on a card, in words. */
export function cardText(entity: CardEntity): CardText {
  switch (entity.kind) {
    case 'network':
      return {
        detail: `localnet on ${entity.chassisIds.length} of ${entity.chassisTotal} chassis`,
        mono: false,
        aside: [],
      };
    case 'switch':
      return {
        detail: entity.subnets.join(' ') || 'no subnet yet',
        mono: entity.subnets.length > 0,
        aside: [
          entity.guestPortCount === 0
            ? count(entity.portCount, 'port')
            : `${entity.guestPortsUp} of ${entity.guestPortCount} up`,
        ],
      };
    case 'router':
      return {
        detail: routerFigures(entity),
        mono: false,
        aside: [count(entity.portCount, 'port')],
      };
    case 'chassis':
      return {
        detail: encapsOf(entity) || 'no encapsulation',
        mono: entity.encaps.length > 0,
        aside: [count(entity.boundPortCount, 'port'), rolesOf(entity)].filter(
          (line) => line !== '',
        ),
      };
  }
}

function routerFigures({ routes, nats, counts }: EntityOf<'router'>): string {
  const ofType = (type: string) => nats.filter((nat) => nat.type === type).length;
  const figures: readonly (readonly [number, string, string?])[] = [
    [routes.length, 'route'],
    [ofType('snat'), 'SNAT', 'SNAT'],
    [ofType('dnat'), 'DNAT', 'DNAT'],
    [ofType('dnat_and_snat'), 'floating IP'],
    [counts.policies, 'policy', 'policies'],
    [counts.loadBalancers, 'load balancer'],
  ];
  return (
    figures
      .filter(([n]) => n > 0)
      .map(([n, one, many]) => count(n, one, many))
      .join(', ') || 'no routes yet'
  );
}

function encapsOf({ encaps }: EntityOf<'chassis'>): string {
  return [...new Set(encaps.map(({ type, ip }) => `${type} ${ip}`))].join(' ');
}

function rolesOf({ gatewayRoles }: EntityOf<'chassis'>): string {
  const active = gatewayRoles.filter((role) => role.active).length;
  const standby = gatewayRoles.length - active;
  const roles = [active > 0 && `active for ${active}`, standby > 0 && `standby for ${standby}`];
  return roles.filter(Boolean).join(', ');
}
