import type { EntityId, EntityOf, LinkEntity } from '@ovn-console/topology';
import { gatewayEdges, mappingEdges, portBindingEdges } from './bindings.ts';
import { cardIdOf } from './cards.ts';
import { routerPortsOf, switchPortsOf, type GraphView } from './graph-view.ts';
import { cardsOfLink, portsOfLink } from './links.ts';
import type { SceneEdge } from './scene-edge.ts';

/** What a selection brings out: everything else on the canvas fades. */
export interface Neighbourhood {
  /** Cards, rows, and links that stay lit. */
  readonly lit: ReadonlySet<EntityId>;
  /** The bindings to draw: where the selection's ports run, or what runs on it. */
  readonly bindings: readonly SceneEdge[];
}

/** The neighbourhood of an entity, or undefined where nothing of that id is there. */
export function neighbourhood(graph: GraphView, id: EntityId): Neighbourhood | undefined {
  const entity = graph.get(id);
  switch (entity?.kind) {
    case 'switch':
      return around(
        graph,
        [id],
        switchPortsOf(graph, id).map((port) => port.id),
      );
    case 'router':
      return around(
        graph,
        [id],
        routerPortsOf(graph, id).map((port) => port.id),
      );
    case 'switchPort':
    case 'routerPort':
      return around(graph, [cardIdOf(graph, id)], [id]);
    case 'binding':
      return around(graph, [cardIdOf(graph, id)], [entity.portId]);
    case 'link':
      return around(graph, [...cardsOfLink(entity)], portsOfLink(entity));
    case 'network':
      return aroundNetwork(graph, entity);
    case 'chassis':
      return aroundChassis(graph, entity);
    default:
      return undefined;
  }
}

type MaybeId = EntityId | undefined;

function around(
  graph: GraphView,
  cards: readonly MaybeId[],
  ports: readonly MaybeId[],
): Neighbourhood {
  const portIds = ports.filter((port) => port !== undefined);
  const portSet = new Set(portIds);
  const links = cards
    .flatMap((card) => (card === undefined ? [] : graph.linksOf(card)))
    .filter((link) => portsOfLink(link).some((port) => portSet.has(port)));
  const uplinks = links.flatMap((link) => uplinksBeyond(graph, link));
  const bindings = portIds.flatMap((port) => bindingsOf(graph, port));
  const gateways = links.flatMap(portsOfLink).filter((port) => !portSet.has(port));
  const beyond = gateways.flatMap((port) => gatewayBindingsOf(graph, port));
  return {
    lit: new Set([
      ...cards.filter((card) => card !== undefined),
      ...portIds,
      ...[...links, ...uplinks].flatMap(wholeLink),
      ...[...bindings, ...beyond].map((edge) => edge.to.card),
    ]),
    bindings: [...bindings, ...beyond],
  };
}

/** A link to an external switch leads on to the physical network. */
function uplinksBeyond(graph: GraphView, link: LinkEntity): readonly LinkEntity[] {
  if (link.type !== 'switch-router') return [];
  return graph.linksOf(link.switchId).filter(({ type }) => type === 'localnet');
}

function wholeLink(link: LinkEntity): readonly EntityId[] {
  return [link.id, ...cardsOfLink(link), ...portsOfLink(link)];
}

function bindingsOf(graph: GraphView, port: EntityId): readonly SceneEdge[] {
  const switchPort = graph.of('switchPort', port);
  return switchPort ? portBindingEdges(graph, switchPort) : gatewayBindingsOf(graph, port);
}

function gatewayBindingsOf(graph: GraphView, port: EntityId): readonly SceneEdge[] {
  const routerPort = graph.of('routerPort', port);
  return routerPort ? gatewayEdges(graph, routerPort) : [];
}

function aroundNetwork(graph: GraphView, network: EntityOf<'network'>): Neighbourhood {
  const links = graph.linksOf(network.id);
  const bindings = mappingEdges(graph).filter((edge) => edge.from.card === network.id);
  return {
    lit: new Set([network.id, ...links.flatMap(wholeLink), ...network.chassisIds]),
    bindings,
  };
}

function aroundChassis(graph: GraphView, chassis: EntityOf<'chassis'>): Neighbourhood {
  const guests = graph.portsOn(chassis.id).flatMap((port) => portBindingEdges(graph, port));
  const gateways = chassis.gatewayRoles
    .flatMap((role) => graph.of('routerPort', role.routerPortId) ?? [])
    .flatMap((port) => gatewayEdges(graph, port))
    .filter((edge) => edge.to.card === chassis.id);
  const mappings = mappingEdges(graph).filter((edge) => edge.to.card === chassis.id);
  const bindings = [...guests, ...gateways, ...mappings];
  return {
    lit: new Set([
      chassis.id,
      ...bindings.flatMap(({ from }) =>
        from.row === undefined ? [from.card] : [from.card, from.row],
      ),
    ]),
    bindings,
  };
}
