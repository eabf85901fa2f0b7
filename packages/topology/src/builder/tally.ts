import type { Entity, EntityId, State } from '../graph.ts';
import { globalId } from '../entity-id.ts';

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
  /** Switch ports claimed by the chassis (of others: all that are claimed). */
  readonly boundPorts: number;
}

const empty: Tally = {
  ports: 0,
  guests: 0,
  guestsUp: 0,
  guestsAsIntended: 0,
  localnets: 0,
  inError: 0,
  pending: 0,
  boundPorts: 0,
};

/** Counts kept by adding and subtracting, so that a port that changes costs the same on any switch. */
export class Tallies {
  readonly #byOwner = new Map<EntityId, Tally>();

  of(owner: EntityId): Tally {
    return this.#byOwner.get(owner) ?? empty;
  }

  replace(before: Entity | undefined, after: Entity | undefined): void {
    if (before !== undefined) this.#count(before, -1);
    if (after !== undefined) this.#count(after, 1);
  }

  #count(entity: Entity, sign: 1 | -1): void {
    for (const owner of ownersOf(entity)) {
      const sum = plus(this.of(owner), { tally: contribution(entity), sign });
      if (sum.ports === 0) this.#byOwner.delete(owner);
      else this.#byOwner.set(owner, sum);
    }
  }
}

function ownersOf(entity: Entity): readonly EntityId[] {
  if (entity.kind === 'routerPort') return [entity.routerId];
  if (entity.kind !== 'switchPort') return [];
  const owners = [entity.switchId, globalId];
  return entity.chassisId === undefined ? owners : [...owners, entity.chassisId];
}

function contribution(entity: Entity): Tally {
  if (entity.kind === 'routerPort') return { ...empty, ...states(entity.state), ports: 1 };
  if (entity.kind !== 'switchPort') return empty;
  const isGuest = entity.type === '';
  const isUp = entity.state === 'up';
  return {
    ...states(entity.state),
    ports: 1,
    guests: Number(isGuest),
    guestsUp: Number(isGuest && isUp),
    guestsAsIntended: Number(isGuest && (isUp || !entity.enabled)),
    localnets: Number(entity.type === 'localnet'),
    boundPorts: Number(entity.chassisId !== undefined),
  };
}

function states(state: State): Pick<Tally, 'inError' | 'pending'> {
  return { inError: Number(state === 'error'), pending: Number(state === 'pending') };
}

function plus(sum: Tally, { tally, sign }: { tally: Tally; sign: 1 | -1 }): Tally {
  return {
    ports: sum.ports + sign * tally.ports,
    guests: sum.guests + sign * tally.guests,
    guestsUp: sum.guestsUp + sign * tally.guestsUp,
    guestsAsIntended: sum.guestsAsIntended + sign * tally.guestsAsIntended,
    localnets: sum.localnets + sign * tally.localnets,
    inError: sum.inError + sign * tally.inError,
    pending: sum.pending + sign * tally.pending,
    boundPorts: sum.boundPorts + sign * tally.boundPorts,
  };
}
