import type { Entity, EntityId } from '../graph.ts';
import type { ReadableGraph } from './readable-graph.ts';
import { linkEnds } from './relations.ts';

/**
 * What belongs to a selection: the links of an object with both their ends, the card a port is
 * on, its bindings, the chassis they are bound or wait on; of a chassis, what is bound there.
 * A switch's own guest ports are not listed: they are part of its card.
 */
export function neighboursOf(graph: ReadableGraph, id: EntityId): ReadonlySet<EntityId> {
  const found = new Set<EntityId>();
  const entity = graph.get(id);
  if (entity === undefined) return found;
  for (const link of graph.linksOf(id)) {
    found.add(link.id);
    for (const end of linkEnds(link)) found.add(end);
  }
  for (const related of relatedTo(graph, entity)) if (related !== undefined) found.add(related);
  found.delete(id);
  return found;
}

type Related = Iterable<EntityId | undefined>;

function relatedTo(graph: ReadableGraph, entity: Entity): Related {
  switch (entity.kind) {
    case 'switch':
      return graph.portsOf(entity.id).map((port) => chassisOf(port));
    case 'router':
      return graph.portsOf(entity.id).flatMap((port) => [...chassisCandidates(port)]);
    case 'switchPort':
      return [entity.switchId, entity.routerPortId, entity.bindingId, entity.chassisId];
    case 'routerPort':
      return [
        entity.routerId,
        entity.bindingId,
        entity.redirectBindingId,
        ...chassisCandidates(entity),
      ];
    case 'chassis':
      return relatedToChassis(graph, entity.id);
    case 'binding':
      return [entity.portId, entity.switchId, entity.routerId, entity.chassisId].concat(
        entity.additionalChassisIds,
      );
    case 'link':
      return linkEnds(entity);
    case 'network':
      return entity.chassisIds;
    case 'global':
      return [];
  }
}

function chassisOf(port: Entity): EntityId | undefined {
  return port.kind === 'switchPort' ? port.chassisId : undefined;
}

function chassisCandidates(port: Entity): readonly (EntityId | undefined)[] {
  if (port.kind !== 'routerPort') return [];
  return [port.activeChassisId, ...port.gatewayCandidates.map(({ chassisId }) => chassisId)];
}

function* relatedToChassis(graph: ReadableGraph, id: EntityId): Generator<EntityId | undefined> {
  for (const port of graph.portsOn(id)) yield* [port.id, port.switchId, port.bindingId];
  for (const role of graph.of('chassis', id)?.gatewayRoles ?? []) {
    const port = graph.of('routerPort', role.routerPortId);
    yield* [role.routerPortId, port?.routerId, role.active ? port?.redirectBindingId : undefined];
  }
  for (const network of graph.byKind('network')) {
    if (network.chassisIds.includes(id)) yield network.id;
  }
}
