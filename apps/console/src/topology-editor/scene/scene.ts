import type { EntityId } from '@ovn-console/topology';
import { gatewayEdges, mappingEdges, portBindingEdges, tunnelEdges } from './bindings.ts';
import { buildCards, cardIdOf, type Card, type Expansion, type View } from './cards.ts';
import type { GraphView } from './graph-view.ts';
import { linkEdges } from './links.ts';
import { neighbourhood } from './neighbourhood.ts';
import type { SceneEdge } from './scene-edge.ts';

/** What a person asked to see. All of it is in the URL. */
export interface Viewpoint {
  readonly view: View;
  readonly selected: EntityId | undefined;
  /** Only this and its neighbourhood are on the canvas. */
  readonly focus: EntityId | undefined;
  readonly expansion: Expansion;
}

/** Everything on the canvas, without positions. */
export interface Scene {
  readonly cards: readonly Card[];
  readonly edges: readonly SceneEdge[];
  /** Ids that stand out; undefined while nothing is selected. */
  readonly lit: ReadonlySet<EntityId> | undefined;
}

/** The scene of a graph from a viewpoint: equal input, equal output. */
export function buildScene(graph: GraphView, viewpoint: Viewpoint): Scene {
  const around = viewpoint.selected ? neighbourhood(graph, viewpoint.selected) : undefined;
  const focus = viewpoint.focus ? neighbourhood(graph, viewpoint.focus)?.lit : undefined;
  const cards = buildCards(graph, viewpoint.view, openedFor(graph, viewpoint)).filter(
    (card) => !focus || focus.has(card.id),
  );
  const shown = new Map(cards.map((card) => [card.id, card]));
  const edges = [...edgesOf(graph, viewpoint), ...(around?.bindings ?? [])];
  return {
    cards,
    edges: bundle(edges, shown),
    lit: around && withLitEdges(around.lit, around.bindings),
  };
}

/** A port that is selected is to be seen: its card opens, unless the person closed it. */
function openedFor(graph: GraphView, { expansion, selected }: Viewpoint): Expansion {
  const card = selected === undefined ? undefined : cardIdOf(graph, selected);
  if (card === undefined || card === selected) return expansion;
  return { ...expansion, open: new Set([...expansion.open, card]) };
}

function edgesOf(graph: GraphView, { view, selected }: Viewpoint): readonly SceneEdge[] {
  if (view === 'physical') return [...mappingEdges(graph), ...tunnelEdges(graph, selected)];
  if (view === 'logical') return linkEdges(graph);
  return [
    ...linkEdges(graph),
    ...graph.byKind('switchPort').flatMap((port) => portBindingEdges(graph, port)),
    ...graph.byKind('routerPort').flatMap((port) => gatewayEdges(graph, port)),
  ];
}

function withLitEdges(lit: ReadonlySet<EntityId>, edges: readonly SceneEdge[]) {
  return new Set([...lit, ...edges.map((edge) => edge.id)]);
}

/**
 * Drops edges to cards that are not shown, and draws edges that would coincide (the bindings
 * of a collapsed card's ports) once.
 */
function bundle(
  edges: readonly SceneEdge[],
  shown: ReadonlyMap<EntityId, Card>,
): readonly SceneEdge[] {
  const bundles = new Map<string, SceneEdge[]>();
  for (const edge of edges) {
    const from = shown.get(edge.from.card);
    if (!from || !shown.has(edge.to.card)) continue;
    const bound = edge.kind === 'binding' && !from.expanded;
    const key = bound ? `bindings:${edge.from.card}:${edge.to.card}` : edge.id;
    const same = bundles.get(key);
    if (same === undefined) bundles.set(key, [edge]);
    else if (!same.some(({ id }) => id === edge.id)) same.push(edge);
  }
  return [...bundles].flatMap(([key, same]) => bundled(key, same));
}

function bundled(key: string, edges: readonly SceneEdge[]): readonly SceneEdge[] {
  const [first] = edges;
  if (first === undefined || edges.length === 1) return edges;
  return [{ ...first, id: key, label: `${edges.length} ports`, selects: first.to.card }];
}
