import type { Graph, EntityId, RouterPortEntity, SwitchPortEntity } from '@ovn-console/topology';

/** What the editor's pure code reads of the live graph. */
export type GraphView = Pick<
  Graph,
  'get' | 'of' | 'byKind' | 'entities' | 'portsOf' | 'portsOn' | 'linksOf' | 'outline'
>;

/** The switch's ports, in name order; none of what is not a switch. */
export function switchPortsOf(graph: GraphView, id: EntityId): readonly SwitchPortEntity[] {
  return graph.portsOf(id).filter((port) => port.kind === 'switchPort');
}

/** The router's ports, in name order; none of what is not a router. */
export function routerPortsOf(graph: GraphView, id: EntityId): readonly RouterPortEntity[] {
  return graph.portsOf(id).filter((port) => port.kind === 'routerPort');
}
