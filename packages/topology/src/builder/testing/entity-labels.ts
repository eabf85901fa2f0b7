import type { Graph } from '../../browse/graph.ts';
import type { Entity, EntityId } from '../../graph.ts';
import { displayName } from '../../name-order.ts';

/** A graph's entities under `<kind>:<name>`, with those labels for ids in them and no uuids: these differ from run to run. */
export function labelled(graph: Graph): ReadonlyMap<string, unknown> {
  const entities = [...graph.entities()];
  return new Map(entities.map((entity) => [labelOf(graph, entity.id), withLabels(graph, entity)]));
}

/** `<kind>:<name>`, of a link the name of its switch port; the id itself when there is no such entity. */
export function labelOf(graph: Graph, id: EntityId): string {
  const entity = graph.get(id);
  return entity === undefined ? id : `${entity.kind}:${nameOf(graph, entity)}`;
}

function nameOf(graph: Graph, entity: Entity): string {
  if (entity.kind === 'chassis') return entity.hostname;
  if (entity.kind === 'binding') return entity.friendlyName ?? entity.logicalPort;
  if ('switchPortId' in entity) {
    return graph.of('switchPort', entity.switchPortId)?.name ?? entity.id;
  }
  return 'name' in entity ? displayName(entity) : entity.id;
}

/** Without uuid fields; every id replaced by its label. */
function withLabels(graph: Graph, value: unknown): unknown {
  if (typeof value === 'string') return labelOf(graph, value);
  if (Array.isArray(value)) return value.map((element: unknown) => withLabels(graph, element));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'uuid');
  return Object.fromEntries(entries.map(([key, field]) => [key, withLabels(graph, field)]));
}
