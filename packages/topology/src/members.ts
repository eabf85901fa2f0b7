import type { Entity, EntityId } from './graph.ts';

/** What `Graph` tells of each change, whatever the members are. */
export interface Relation {
  /** Replaces one entity by its new version. Returns the owners whose members are affected. */
  replace(before: Entity | undefined, after: Entity | undefined): readonly EntityId[];
}

/**
 * One relation read backwards: which entities belong to an owner, when each entity says to
 * whom it belongs. Kept current entity by entity.
 */
export class Members<Member extends Entity> implements Relation {
  readonly #ownersOf: (entity: Entity) => readonly EntityId[];
  readonly #isMember: (entity: Entity) => entity is Member;
  readonly #order: (one: Member, other: Member) => number;
  readonly #members = new Map<EntityId, Map<EntityId, Member>>();
  readonly #sorted = new Map<EntityId, readonly Member[]>();

  constructor(relation: {
    isMember: (entity: Entity) => entity is Member;
    ownersOf: (member: Member) => readonly EntityId[];
    order: (one: Member, other: Member) => number;
  }) {
    this.#isMember = relation.isMember;
    this.#ownersOf = (entity) => (relation.isMember(entity) ? relation.ownersOf(entity) : []);
    this.#order = relation.order;
  }

  /** An owner's members in order. The same array until one of them changes, comes or goes. */
  of(owner: EntityId): readonly Member[] {
    const members = this.#members.get(owner);
    if (members === undefined) return none;
    const cached = this.#sorted.get(owner);
    if (cached !== undefined) return cached;
    const sorted = [...members.values()].toSorted(this.#order);
    this.#sorted.set(owner, sorted);
    return sorted;
  }

  replace(before: Entity | undefined, after: Entity | undefined): readonly EntityId[] {
    const left = before === undefined ? none : this.#ownersOf(before);
    const joined = after === undefined ? none : this.#ownersOf(after);
    for (const owner of left) if (before !== undefined) this.#remove(owner, before.id);
    for (const owner of joined) this.#add(owner, after);
    return [...left, ...joined];
  }

  #remove(owner: EntityId, id: EntityId): void {
    const members = this.#members.get(owner);
    members?.delete(id);
    if (members?.size === 0) this.#members.delete(owner);
    this.#sorted.delete(owner);
  }

  #add(owner: EntityId, entity: Entity | undefined): void {
    if (entity === undefined || !this.#isMember(entity)) return;
    const members = this.#members.get(owner) ?? new Map<EntityId, Member>();
    this.#members.set(owner, members.set(entity.id, entity));
    this.#sorted.delete(owner);
  }
}

const none: readonly never[] = [];
