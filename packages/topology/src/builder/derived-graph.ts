import { deepEqual } from '../deep-equal.ts';
import { entityId } from '../entity-id.ts';
import type {
  ChassisEntity,
  Entity,
  EntityId,
  EntityKind,
  EntityOf,
  LinkEntity,
  RouterPortEntity,
  SwitchPortEntity,
} from '../graph.ts';
import { Members } from '../members.ts';
import { isOfKind } from '../of-kind.ts';
import { compareText } from '../name-order.ts';
import { Tallies, type Tally } from './tally.ts';

const byId = (one: Entity, other: Entity) => compareText(one.id, other.id);

/** The entities computed so far, and the relations that cards, networks and chassis are computed from. */
export class DerivedGraph {
  readonly #entities = new Map<EntityId, Entity>();
  readonly #tallies = new Tallies();
  readonly #routerLinksOfSwitch = new Members<LinkEntity>({
    isMember: (entity) => entity.kind === 'link',
    ownersOf: (link) => (link.type === 'switch-router' ? [link.switchId] : []),
    order: byId,
  });
  readonly #portsOfNetwork = new Members<SwitchPortEntity>({
    isMember: (entity) => entity.kind === 'switchPort',
    ownersOf: (port) =>
      port.networkName === undefined ? [] : [entityId('network', port.networkName)],
    order: byId,
  });
  readonly #chassisOfNetwork = new Members<ChassisEntity>({
    isMember: (entity) => entity.kind === 'chassis',
    ownersOf: (chassis) =>
      chassis.bridgeMappings.map(({ network }) => entityId('network', network)),
    order: byId,
  });
  readonly #gatewayPortsOfChassis = new Members<RouterPortEntity>({
    isMember: (entity) => entity.kind === 'routerPort',
    ownersOf: (port) =>
      port.gatewayCandidates
        .map(({ chassisId }) => chassisId)
        .filter((chassisId) => chassisId !== undefined),
    order: byId,
  });
  readonly #networkNames = new Set<string>();
  #chassisCount = 0;

  get chassisCount(): number {
    return this.#chassisCount;
  }

  networkNames(): Iterable<string> {
    return this.#networkNames;
  }

  entities(): Iterable<Entity> {
    return this.#entities.values();
  }

  get(id: EntityId): Entity | undefined {
    return this.#entities.get(id);
  }

  of<K extends EntityKind>(kind: K, id: EntityId | undefined): EntityOf<K> | undefined {
    const entity = id === undefined ? undefined : this.#entities.get(id);
    return entity !== undefined && isOfKind(entity, kind) ? entity : undefined;
  }

  tallyOf(owner: EntityId): Tally {
    return this.#tallies.of(owner);
  }

  routerLinksOf(switchId: EntityId): readonly LinkEntity[] {
    return this.#routerLinksOfSwitch.of(switchId);
  }

  portsOfNetwork(networkId: EntityId): readonly SwitchPortEntity[] {
    return this.#portsOfNetwork.of(networkId);
  }

  chassisOfNetwork(networkId: EntityId): readonly ChassisEntity[] {
    return this.#chassisOfNetwork.of(networkId);
  }

  /** The router ports that may run on a chassis. */
  gatewayPortsOf(chassisId: EntityId): readonly RouterPortEntity[] {
    return this.#gatewayPortsOfChassis.of(chassisId);
  }

  /** Takes an entity's new version (undefined: it is gone). Returns whether that made a difference. */
  replace(id: EntityId, after: Entity | undefined): boolean {
    const before = this.#entities.get(id);
    if (deepEqual(before, after)) return false;
    this.#tallies.replace(before, after);
    this.#routerLinksOfSwitch.replace(before, after);
    this.#portsOfNetwork.replace(before, after);
    this.#chassisOfNetwork.replace(before, after);
    this.#gatewayPortsOfChassis.replace(before, after);
    if (before?.kind === 'network') this.#networkNames.delete(before.name);
    if (after?.kind === 'network') this.#networkNames.add(after.name);
    this.#chassisCount += countOfChassis(after) - countOfChassis(before);
    if (after === undefined) this.#entities.delete(id);
    else this.#entities.set(id, after);
    return true;
  }
}

function countOfChassis(entity: Entity | undefined): number {
  return entity?.kind === 'chassis' ? 1 : 0;
}
