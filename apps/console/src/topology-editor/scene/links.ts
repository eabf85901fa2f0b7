import type { EntityId, EntityOf } from '@ovn-console/topology';
import { type GraphView } from './graph-view.ts';
import { displayName } from './names.ts';
import type { SceneEdge } from './scene-edge.ts';

type Link = EntityOf<'link'>;

/** The wiring of the logical network: one edge per link whose both ends are known. */
export function linkEdges(graph: GraphView): readonly SceneEdge[] {
  return graph.byKind('link').flatMap((link) => linkEdge(graph, link) ?? []);
}

function linkEdge(graph: GraphView, link: Link): SceneEdge | undefined {
  const ends = endsOf(link);
  const names = ends.map((end) => nameOf(graph, end.card));
  const [from, to] = ends;
  const [fromName, toName] = names;
  if (fromName === undefined || toName === undefined) return undefined;
  const label = labelOf(link);
  return {
    id: link.id,
    kind: link.type === 'localnet' ? 'localnet' : 'link',
    from,
    to,
    ...(label === undefined ? {} : { label }),
    description: `Link ${fromName} to ${toName}`,
    selects: link.id,
    state: link.state,
  };
}

function endsOf(link: Link): readonly [SceneEdge['from'], SceneEdge['to']] {
  switch (link.type) {
    case 'switch-router':
      return [
        { card: link.switchId, row: link.switchPortId },
        { card: link.routerId, row: link.routerPortId },
      ];
    case 'router-router':
      return [
        { card: link.routerIds[0], row: link.routerPortIds[0] },
        { card: link.routerIds[1], row: link.routerPortIds[1] },
      ];
    case 'switch-switch':
      return [
        { card: link.switchIds[0], row: link.switchPortIds[0] },
        { card: link.switchIds[1], row: link.switchPortIds[1] },
      ];
    case 'localnet':
      return [{ card: link.networkId }, { card: link.switchId, row: link.switchPortId }];
  }
}

/** Both ports of a link; for a localnet link the one there is. */
export function portsOfLink(link: Link): readonly EntityId[] {
  switch (link.type) {
    case 'switch-router':
      return [link.switchPortId, link.routerPortId];
    case 'router-router':
      return link.routerPortIds;
    case 'switch-switch':
      return link.switchPortIds;
    case 'localnet':
      return [link.switchPortId];
  }
}

/** The two cards that a link joins. */
export function cardsOfLink(link: Link): readonly [EntityId, EntityId] {
  const [from, to] = endsOf(link);
  return [from.card, to.card];
}

function labelOf(link: Link): string | undefined {
  if (link.type === 'localnet') return link.tag === undefined ? undefined : `VLAN ${link.tag}`;
  if (link.type === 'switch-switch') return undefined;
  return link.networks.length === 0 ? undefined : link.networks.join(', ');
}

function nameOf(graph: GraphView, id: EntityId): string | undefined {
  const entity = graph.of('switch', id) ?? graph.of('router', id) ?? graph.of('network', id);
  return entity && displayName(entity);
}
