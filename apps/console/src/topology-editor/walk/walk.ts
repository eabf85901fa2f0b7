import type { EntityId } from '@ovn-console/topology';
import { cardIdOf, type Card } from '../scene/cards.ts';
import type { GraphView } from '../scene/graph-view.ts';
import { cardsOfLink, portsOfLink } from '../scene/links.ts';
import { lanes } from '../scene/lanes.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The canvas as the keyboard sees it. */
export interface Walkable {
  readonly graph: GraphView;
  readonly cards: readonly Card[];
  /** Middle of each card, for what is beside and what is nearest. */
  readonly middles: ReadonlyMap<EntityId, number>;
}

/**
 * Where an arrow key leads from an object. On a card, left and right go to its neighbours in
 * the lane, up to what it is linked to above, down into its rows and else to what it is linked
 * to below. On a row, up and down go through the rows and out at the ends, right follows the
 * row's link or binding, and left returns to the card.
 */
export function walk(from: EntityId, direction: Direction, on: Walkable): EntityId | undefined {
  const card = on.cards.find(({ id }) => id === cardIdOf(on.graph, from));
  if (!card) return on.cards[0]?.id;
  const row = card.expanded ? card.rows.indexOf(from) : -1;
  if (row >= 0) return walkRow({ card, row, direction }, on);
  switch (direction) {
    case 'left':
      return beside(card, -1, on);
    case 'right':
      return beside(card, 1, on);
    case 'up':
      return linked(card, 'up', on)?.id;
    case 'down':
      return card.expanded ? card.rows[0] : linked(card, 'down', on)?.id;
  }
}

interface RowStep {
  readonly card: Card;
  readonly row: number;
  readonly direction: Direction;
}

function walkRow({ card, row, direction }: RowStep, on: Walkable): EntityId | undefined {
  switch (direction) {
    case 'up':
      return card.rows[row - 1] ?? card.id;
    case 'down':
      return card.rows[row + 1] ?? linked(card, 'down', on)?.id;
    case 'left':
      return card.id;
    case 'right':
      return alongRow(on, card.rows[row]);
  }
}

/** The far end of a row's link, or the chassis that it is bound to. */
function alongRow({ graph, cards }: Walkable, row: EntityId | undefined): EntityId | undefined {
  if (row === undefined) return undefined;
  const shows = (id: EntityId | undefined) => cards.some((card) => card.id === id);
  const port = graph.get(row);
  if (port?.kind !== 'switchPort' && port?.kind !== 'routerPort') return undefined;
  const link = graph.linksOf(row)[0];
  if (!link) {
    const chassis = port.kind === 'switchPort' ? port.chassisId : port.activeChassisId;
    return shows(chassis) ? chassis : undefined;
  }
  const far = portsOfLink(link).find((id) => id !== row);
  const farCard = cardsOfLink(link).find((id) => id !== cardIdOf(graph, row));
  const farRowShows = cards.some(
    (card) => card.expanded && far !== undefined && card.rows.includes(far),
  );
  if (farRowShows) return far;
  return shows(farCard) ? farCard : undefined;
}

function beside(card: Card, step: 1 | -1, { cards, middles }: Walkable): EntityId | undefined {
  const lane = cards
    .filter((other) => other.lane === card.lane)
    .toSorted((a, b) => (middles.get(a.id) ?? 0) - (middles.get(b.id) ?? 0));
  return lane[lane.findIndex(({ id }) => id === card.id) + step]?.id;
}

/** The nearest linked card above or below; between unlinked lanes, the nearest card of the next lane. */
function linked(card: Card, way: 'up' | 'down', on: Walkable): Card | undefined {
  const rank = lanes.indexOf(card.lane);
  const isThatWay = (other: Card) =>
    way === 'up' ? lanes.indexOf(other.lane) < rank : lanes.indexOf(other.lane) > rank;
  const that = on.cards.filter(isThatWay);
  const ends = new Set(reachedFrom(on.graph, card.id));
  const reached = that.filter((other) => ends.has(other.id));
  const inReach = reached.length > 0 ? reached : that;
  const distance = (other: Card) =>
    Math.abs(lanes.indexOf(other.lane) - rank) * 1e6 +
    Math.abs((on.middles.get(other.id) ?? 0) - (on.middles.get(card.id) ?? 0));
  return inReach.reduce<Card | undefined>(
    (best, other) => (best === undefined || distance(other) < distance(best) ? other : best),
    undefined,
  );
}

function reachedFrom(graph: GraphView, id: EntityId): readonly EntityId[] {
  const bound = graph
    .portsOf(id)
    .flatMap((port) =>
      port.kind === 'switchPort'
        ? [port.chassisId]
        : port.gatewayCandidates.map((candidate) => candidate.chassisId),
    );
  const bindings = graph.portsOn(id).map((port) => port.switchId);
  return [...graph.linksOf(id).flatMap(cardsOfLink), ...bound, ...bindings]
    .filter((end) => end !== undefined)
    .filter((end) => end !== id);
}
