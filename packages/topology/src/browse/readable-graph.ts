import type {
  Entity,
  EntityId,
  EntityKind,
  EntityOf,
  LinkEntity,
  SwitchPortEntity,
} from '../graph.ts';
import type { PortEntity } from './relations.ts';

/** What can be asked of a graph that is held in memory. */
export interface ReadableGraph {
  get(id: EntityId): Entity | undefined;
  /** As `get`, for a caller who knows the kind; undefined when it is another. */
  of<K extends EntityKind>(kind: K, id: EntityId | undefined): EntityOf<K> | undefined;
  /** All entities of a kind, in no particular order. */
  byKind<K extends EntityKind>(kind: K): readonly EntityOf<K>[];
  /** The ports of a switch or router, in name order. */
  portsOf(cardId: EntityId): readonly PortEntity[];
  /** The switch ports bound on a chassis, in name order. */
  portsOn(chassisId: EntityId): readonly SwitchPortEntity[];
  /** The links that end at a port, card or physical network. */
  linksOf(id: EntityId): readonly LinkEntity[];
}
