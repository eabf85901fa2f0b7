import type { EntityId } from '@ovn-console/topology';
import type { Card } from '../scene/cards.ts';
import type { Lane } from '../scene/lanes.ts';
import type { SceneEdge } from '../scene/scene-edge.ts';
import type { Place, Places } from './arrange.ts';
import { placeNewcomers } from './newcomers.ts';

/** Where the automatic layout put a card, and in which lane: a card that changes lanes is placed anew. */
interface Seat extends Place {
  readonly lane: Lane;
}

export type Seats = ReadonlyMap<EntityId, Seat>;

/**
 * Seats for all of `cards`: who has one in his lane keeps it, everybody else gets one beside
 * what he is linked to. Seats of cards that are gone are forgotten.
 */
export function seatAll(
  cards: readonly Card[],
  edges: readonly SceneEdge[],
  { seats, dragged }: { readonly seats: Seats; readonly dragged: Places },
): Seats {
  const kept = new Map<EntityId, Place>();
  for (const card of cards) {
    const seat = seats.get(card.id);
    const place = dragged.get(card.id) ?? (seat?.lane === card.lane ? seat : undefined);
    if (place) kept.set(card.id, place);
  }
  return seatsAt(cards, placeNewcomers(cards, edges, kept));
}

/** Places as seats, each in its card's lane. */
export function seatsAt(cards: readonly Card[], places: Places): Seats {
  return new Map(
    cards.flatMap((card) => {
      const place = places.get(card.id);
      return place ? [[card.id, { x: place.x, y: place.y, lane: card.lane }] as const] : [];
    }),
  );
}
