import type { EntityId } from '@ovn-console/topology';
import type { Card } from '../scene/cards.ts';
import type { Lane } from '../scene/lanes.ts';
import type { SceneEdge } from '../scene/scene-edge.ts';
import { GAP_X, type Place, type Places } from './arrange.ts';

/**
 * Gives each card that has no place one in its lane, as near as there is room to the middle
 * of what it is linked to. What has a place keeps it: adding something moves nothing.
 */
export function placeNewcomers(
  cards: readonly Card[],
  edges: readonly SceneEdge[],
  places: Places,
): Places {
  const all = new Map(places);
  for (const card of cards) {
    if (all.has(card.id)) continue;
    const others = cards.filter((other) => other.lane === card.lane && all.has(other.id));
    const wanted = middleOfLinked(card.id, edges, all) ?? defaultX(card.lane, others, all);
    all.set(card.id, { x: nearestFree(card, wanted, takenBy(others, all)), y: 0 });
  }
  return all;
}

function middleOfLinked(
  id: EntityId,
  edges: readonly SceneEdge[],
  places: Places,
): number | undefined {
  const xs = edges
    .flatMap(({ from, to }) => {
      if (from.card === id) return [to.card];
      return to.card === id ? [from.card] : [];
    })
    .flatMap((other) => places.get(other)?.x ?? []);
  return xs.length === 0 ? undefined : xs.reduce((sum, x) => sum + x, 0) / xs.length;
}

/** Chassis line up in the order in which they come; anything else starts in the middle. */
function defaultX(lane: Lane, others: readonly Card[], places: Places): number {
  if (lane !== 'chassis' || others.length === 0) return 0;
  return Math.max(...others.map((other) => places.get(other.id)?.x ?? 0)) + 1;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

function takenBy(others: readonly Card[], places: Places): readonly Span[] {
  return others.flatMap((other) => {
    const place = places.get(other.id);
    return place ? [spanOf(other, place)] : [];
  });
}

function spanOf(card: Card, { x }: Pick<Place, 'x'>): Span {
  return { left: x - card.width / 2, right: x + card.width / 2 };
}

function nearestFree(card: Card, wanted: number, taken: readonly Span[]): number {
  const room = card.width / 2 + GAP_X;
  const free = (x: number) =>
    taken.every((span) => x + room <= span.left + 0.5 || x - room >= span.right - 0.5);
  const candidates = [
    wanted,
    ...taken.map((span) => span.right + room),
    ...taken.map((span) => span.left - room),
  ];
  return candidates
    .filter(free)
    .reduce((best, x) => (Math.abs(x - wanted) < Math.abs(best - wanted) ? x : best), Infinity);
}
