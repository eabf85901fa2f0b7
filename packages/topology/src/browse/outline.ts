import type { EntityId, State } from '../graph.ts';
import { byName, displayName } from '../name-order.ts';
import type { ReadableGraph } from './readable-graph.ts';

export type OutlineLaneName = 'physical' | 'external' | 'routers' | 'internal' | 'chassis';

/** One lane of the canvas, with its cards in name order. */
export interface OutlineLane {
  readonly lane: OutlineLaneName;
  readonly cards: readonly OutlineCard[];
}

export interface OutlineItem {
  readonly id: EntityId;
  /** The friendly name if there is one. */
  readonly label: string;
  readonly state: State;
  readonly reason?: string;
}

/** A switch or router with its ports, a physical network, or a chassis with the ports bound there. */
export interface OutlineCard extends OutlineItem {
  readonly ports: readonly OutlineItem[];
}

/** The whole graph as a tree, top to bottom as it is drawn. Empty lanes are listed too. */
export function outlineOf(graph: ReadableGraph): readonly OutlineLane[] {
  const switches = graph.byKind('switch');
  const withPorts = (cards: readonly Item[]) => cardsOf(cards, (id) => graph.portsOf(id));
  return [
    { lane: 'physical', cards: cardsOf(graph.byKind('network'), () => []) },
    { lane: 'external', cards: withPorts(switches.filter(({ lane }) => lane === 'external')) },
    { lane: 'routers', cards: withPorts(graph.byKind('router')) },
    { lane: 'internal', cards: withPorts(switches.filter(({ lane }) => lane === 'internal')) },
    { lane: 'chassis', cards: chassisCards(graph) },
  ];
}

interface Item {
  readonly id: EntityId;
  readonly name: string;
  readonly friendlyName?: string;
  readonly state: State;
  readonly reason?: string;
}

function chassisCards(graph: ReadableGraph): readonly OutlineCard[] {
  const named = graph
    .byKind('chassis')
    .map((chassis) => ({ ...chassis, friendlyName: chassis.hostname || chassis.name }));
  return cardsOf(named, (id) => graph.portsOn(id));
}

function cardsOf(
  cards: readonly Item[],
  portsOf: (id: EntityId) => readonly Item[],
): readonly OutlineCard[] {
  return cards
    .toSorted(byName)
    .map((card) => ({ ...itemOf(card), ports: portsOf(card.id).map(itemOf) }));
}

function itemOf(entity: Item): OutlineItem {
  const { id, state, reason } = entity;
  return { id, label: displayName(entity), state, ...(reason !== undefined && { reason }) };
}
