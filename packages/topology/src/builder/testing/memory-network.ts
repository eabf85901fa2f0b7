import { northbound } from '@ovn-console/ovn/northbound';
import { southbound } from '@ovn-console/ovn/southbound';
import type { Entity, EntityKind, EntityOf, GraphDelta } from '../../graph.ts';
import { isOfKind } from '../../of-kind.ts';
import { compareText } from '../../name-order.ts';
import { TopologyBuilder } from '../topology-builder.ts';
import type { NorthboundRows, SouthboundRows } from '../views.ts';
import { MemoryDatabase } from './memory-database.ts';

/** The two databases of a network in memory, and the graph that follows them. */
export class MemoryNetwork {
  readonly northbound = new MemoryDatabase<NorthboundRows>(northbound.tables);
  readonly southbound = new MemoryDatabase<SouthboundRows>(southbound.tables);
  readonly builder: TopologyBuilder;

  constructor() {
    this.builder = new TopologyBuilder(this);
  }

  /** Ends the transactions under way in both databases, and has the graph follow. */
  commit(): readonly GraphDelta[] {
    return [
      this.builder.apply(this.northbound.commit(), 'northbound'),
      this.builder.apply(this.southbound.commit(), 'southbound'),
    ].filter((delta) => delta !== undefined);
  }

  /** The entity of that kind, which must be the only one unless its name or logical port is given. */
  only<K extends EntityKind>(kind: K, name?: string): EntityOf<K> {
    const found = this.all(kind).filter((entity) => name === undefined || name === nameOf(entity));
    const [entity, ...more] = found;
    if (entity === undefined || more.length > 0) {
      throw new Error(`expected one ${kind} ${name ?? ''}, found ${found.length}`);
    }
    return entity;
  }

  all<K extends EntityKind>(kind: K): readonly EntityOf<K>[] {
    return this.builder.snapshot().filter((entity) => isOfKind(entity, kind));
  }
}

/** Entities in id order, to be compared with others. */
export function sorted(entities: Iterable<Entity>): readonly Entity[] {
  return [...entities].toSorted((one, other) => compareText(one.id, other.id));
}

function nameOf(entity: Entity): string | undefined {
  if (entity.kind === 'binding') return entity.logicalPort;
  return 'name' in entity ? entity.name : undefined;
}
