import { globalId } from '../entity-id.ts';
import type { Entity, EntityId, RouterPortEntity, SwitchPortEntity } from '../graph.ts';

/** Counts over the ports of a switch, router or chassis, or over all. */
export interface Tally {
  readonly ports: number;
  readonly guests: number;
  readonly guestsUp: number;
  /** Guests that are up, or are not meant to be. */
  readonly guestsAsIntended: number;
  readonly localnets: number;
  readonly inError: number;
  readonly pending: number;
}

type Counts = { -readonly [K in keyof Tally]: Tally[K] };

/** Counts kept by adding and subtracting, so that a port that changes costs the same on any switch. */
export class Tallies {
  readonly #byOwner = new Map<EntityId, Counts>();

  of(owner: EntityId): Tally {
    return this.#byOwner.get(owner) ?? none;
  }

  /** Takes one entity's new version into account. */
  replace(before: Entity | undefined, after: Entity | undefined): void {
    if (before !== undefined) this.#count(before, -1);
    if (after !== undefined) this.#count(after, 1);
  }

  #count(entity: Entity, sign: 1 | -1): void {
    if (entity.kind !== 'switchPort' && entity.kind !== 'routerPort') return;
    for (const owner of ownersOf(entity)) {
      const counts = this.#byOwner.get(owner) ?? { ...none };
      add(counts, entity, sign);
      if (counts.ports === 0) this.#byOwner.delete(owner);
      else this.#byOwner.set(owner, counts);
    }
  }
}

const none: Tally = {
  ports: 0,
  guests: 0,
  guestsUp: 0,
  guestsAsIntended: 0,
  localnets: 0,
  inError: 0,
  pending: 0,
};

function ownersOf(port: SwitchPortEntity | RouterPortEntity): readonly EntityId[] {
  if (port.kind === 'routerPort') return [port.routerId];
  const owners = [port.switchId, globalId];
  return port.chassisId === undefined ? owners : [...owners, port.chassisId];
}

function add(counts: Counts, port: SwitchPortEntity | RouterPortEntity, sign: 1 | -1): void {
  counts.ports += sign;
  if (port.state === 'error') counts.inError += sign;
  if (port.state === 'pending') counts.pending += sign;
  if (port.kind === 'routerPort') return;
  if (port.type === 'localnet') counts.localnets += sign;
  if (port.type !== '') return;
  counts.guests += sign;
  if (port.state === 'up') counts.guestsUp += sign;
  if (port.state === 'up' || !port.enabled) counts.guestsAsIntended += sign;
}
