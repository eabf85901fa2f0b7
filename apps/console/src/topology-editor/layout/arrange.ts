import type { EntityId } from '@ovn-console/topology';
import type { Card } from '../scene/cards.ts';
import { lanes, type Lane } from '../scene/lanes.ts';

/**
 * Where a card stands before its surroundings are known: `x` of its middle, `y` of its top
 * below the lane's top. So a lane may grow, and a card widen, without moving anything sideways.
 */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export type Places = ReadonlyMap<EntityId, Place>;

/** A lane's extent on the canvas. */
export interface LaneBand {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
}

/** Top left corners of the cards, and the lanes that hold them. */
export interface Arrangement {
  readonly positions: ReadonlyMap<EntityId, Place>;
  readonly bands: readonly LaneBand[];
}

export const GAP_X = 40;
export const GAP_Y = 28;
const LANE_PADDING_TOP = 16;
const LANE_PADDING_BOTTOM = 36;
/** An empty lane is kept, so that the eye finds the same order everywhere. */
const EMPTY_LANE = 64;

/**
 * Puts every card at its place, moved down only where it would lie on another one, and stacks
 * the lanes. Cards without a place are left out.
 */
export function arrange(
  cards: readonly Card[],
  places: Places,
  shown: readonly Lane[] = lanes,
): Arrangement {
  const positions = new Map<EntityId, Place>();
  const bands: LaneBand[] = [];
  let top = 0;
  for (const lane of shown) {
    const settled = settle(
      cards.filter((card) => card.lane === lane),
      places,
    );
    const content = Math.max(0, ...settled.map(({ y, card }) => y + card.height));
    const height = content === 0 ? EMPTY_LANE : LANE_PADDING_TOP + content + LANE_PADDING_BOTTOM;
    for (const { card, x, y } of settled) {
      positions.set(card.id, { x, y: top + LANE_PADDING_TOP + y });
    }
    bands.push({ lane, top, height });
    top += height;
  }
  return { positions, bands };
}

interface Settled extends Place {
  readonly card: Card;
}

/** `x` and `y` of the result are of the top left corner, within the lane. */
function settle(cards: readonly Card[], places: Places): readonly Settled[] {
  const wanted = cards
    .flatMap((card) => {
      const place = places.get(card.id);
      return place ? [{ card, x: place.x - card.width / 2, y: Math.max(0, place.y) }] : [];
    })
    .toSorted((a, b) => a.y - b.y || a.x - b.x || (a.card.id < b.card.id ? -1 : 1));
  const settled: Settled[] = [];
  for (const next of wanted) {
    const y = settled.reduce(
      (low, other) => (overlaps(next, other, low) ? below(other) : low),
      next.y,
    );
    settled.push({ ...next, y });
    settled.sort((a, b) => a.y - b.y);
  }
  return settled;
}

function overlaps(next: Settled, other: Settled, y: number): boolean {
  return (
    next.x < other.x + other.card.width &&
    other.x < next.x + next.card.width &&
    y < below(other) &&
    other.y < y + next.card.height
  );
}

function below(other: Settled): number {
  return other.y + other.card.height + GAP_Y;
}

/** The place that a card dropped with its top left corner at `position` takes. */
export function placeAt(card: Card, position: Place, band: LaneBand): Place {
  return {
    x: Math.round(position.x + card.width / 2),
    y: Math.max(0, Math.round(position.y - band.top - LANE_PADDING_TOP)),
  };
}
