/** Pure geometry of the lines on the canvas; all lengths in canvas pixels. */

/** A card on the canvas, with the middle of the row that an edge ends on, when it ends on one. */
export interface EndBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Distance of the row's middle from the card's top. */
  readonly rowY?: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An SVG path, where it ends, and where its label sits. */
export interface EdgePath {
  readonly d: string;
  readonly start: Point;
  readonly end: Point;
  readonly label: Point;
}

const middleX = (box: EndBox) => box.x + box.width / 2;
const bottom = (box: EndBox) => box.y + box.height;
const between = (a: number, b: number, t = 0.5) => a + (b - a) * t;

/**
 * A link between cards of different lanes: it leaves the upper card's bottom edge and enters the
 * lower card's top edge. An end on a row goes on beside the card, in a channel of its own, and
 * turns into the row; so it never runs across another card of the lane.
 */
export function linkPath(from: EndBox, to: EndBox, slots: LinkSlots = centred): EdgePath {
  if (bottom(from) > to.y && bottom(to) > from.y) return besidePath(from, to);
  const downward = from.y <= to.y;
  const [upper, lower] = downward ? [from, to] : [to, from];
  const [upperSlot, lowerSlot] = downward ? [slots.from, slots.to] : [slots.to, slots.from];
  const start = leave(upper, 'bottom', { towards: middleX(lower), slot: upperSlot });
  const end = leave(lower, 'top', { towards: middleX(upper), slot: lowerSlot });
  const mid = between(start.edge.y, end.edge.y);
  const curve = `C ${start.edge.x} ${mid} ${end.edge.x} ${mid} ${end.edge.x} ${end.edge.y}`;
  return {
    d: `${start.out} ${curve} ${end.in}`,
    start: start.point,
    end: end.point,
    label: { x: between(start.edge.x, end.edge.x), y: mid },
  };
}

/** Which place along a card's edge, or which channel beside it, an end takes among its like. */
export interface Slot {
  readonly index: number;
  readonly of: number;
}

export interface LinkSlots {
  readonly from: Slot;
  readonly to: Slot;
}

const alone: Slot = { index: 0, of: 1 };
const centred: LinkSlots = { from: alone, to: alone };

interface Leaving {
  /** Where the path ends on the card or row. */
  readonly point: Point;
  /** Where it crosses the level of the card's edge. */
  readonly edge: Point;
  /** Path from the point to the edge, and from the edge to the point. */
  readonly out: string;
  readonly in: string;
}

const FIRST_CHANNEL = 18;
const CHANNEL = 8;
const TURN = 10;

interface Approach {
  readonly towards: number;
  readonly slot: Slot;
}

function leave(box: EndBox, side: 'top' | 'bottom', approach: Approach): Leaving {
  const level = side === 'top' ? box.y : bottom(box);
  if (box.rowY === undefined) {
    const { index, of } = approach.slot;
    const x = box.x + (box.width * (index + 1)) / (of + 1);
    const point = { x, y: level };
    return { point, edge: point, out: `M ${x} ${level}`, in: '' };
  }
  const left = approach.towards <= middleX(box);
  const out = FIRST_CHANNEL + CHANNEL * approach.slot.index;
  const channel = left ? box.x - out : box.x + box.width + out;
  const point = { x: left ? box.x : box.x + box.width, y: box.y + box.rowY };
  const turnX = left ? channel + TURN : channel - TURN;
  const turnY = side === 'top' ? point.y - TURN : point.y + TURN;
  return {
    point,
    edge: { x: channel, y: level },
    out: `M ${point.x} ${point.y} L ${turnX} ${point.y} Q ${channel} ${point.y} ${channel} ${turnY} L ${channel} ${level}`,
    in: `L ${channel} ${turnY} Q ${channel} ${point.y} ${turnX} ${point.y} L ${point.x} ${point.y}`,
  };
}

/** Cards side by side (routers that are peers): from one's facing edge to the other's. */
function besidePath(from: EndBox, to: EndBox): EdgePath {
  const rightward = middleX(from) <= middleX(to);
  const start = sidePoint(from, rightward ? 'right' : 'left');
  const end = sidePoint(to, rightward ? 'left' : 'right');
  const bend = Math.max(24, Math.abs(end.x - start.x) / 2) * (rightward ? 1 : -1);
  return {
    d: `M ${start.x} ${start.y} C ${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`,
    start,
    end,
    label: { x: between(start.x, end.x), y: between(start.y, end.y) },
  };
}

function sidePoint(box: EndBox, side: 'left' | 'right'): Point {
  return {
    x: side === 'left' ? box.x : box.x + box.width,
    y: box.y + (box.rowY ?? box.height / 2),
  };
}

/** Sideways extent that a binding must go around, in canvas coordinates. */
export interface Obstacle {
  readonly left: number;
  readonly right: number;
}

/**
 * A binding: from a row's or card's side out around what lies between, and down onto the chassis.
 * Bindings that go the same way are nested: the higher one leaves further out.
 */
export function bindingPath(from: EndBox, to: EndBox, route: BindingRoute = {}): EdgePath {
  const { slot = alone, nesting = 0, obstacle } = route;
  const leftward = goesLeft(from, to);
  const start = sidePoint(from, leftward ? 'left' : 'right');
  const end = { x: to.x + (to.width * (slot.index + 1)) / (slot.of + 1), y: to.y };
  const clearance = CLEARANCE + Math.min(nesting, MOST_NESTED) * NESTING;
  const out = outermost({ start, clearance, leftward, obstacle });
  // All turn to their chassis at the same height, so that those side by side do not cross.
  const level = Math.max(start.y, end.y - LAST_TURN);
  const side = Math.min(start.y + FIRST_TURN, level);
  const low = between(level, end.y);
  const d = [
    `M ${start.x} ${start.y}`,
    `C ${between(start.x, out, 0.7)} ${start.y} ${out} ${between(start.y, side, 0.3)} ${out} ${side}`,
    `L ${out} ${level}`,
    `C ${out} ${low} ${end.x} ${low} ${end.x} ${end.y}`,
  ].join(' ');
  return { d, start, end, label: { x: out, y: between(side, level) } };
}

/** Whether a binding leaves to the left: towards the side on which the chassis lies. */
export function goesLeft(from: EndBox, to: EndBox): boolean {
  return middleX(to) <= middleX(from);
}

export interface BindingRoute {
  /** Spreads the ends along the chassis's top edge. */
  readonly slot?: Slot;
  /** How many bindings pass between this one and the card. */
  readonly nesting?: number;
  readonly obstacle?: Obstacle | undefined;
}

interface Detour {
  readonly start: Point;
  readonly clearance: number;
  readonly leftward: boolean;
  readonly obstacle: Obstacle | undefined;
}

/** Heights of a binding's turn away from its row, and of its turn onto the chassis. */
const FIRST_TURN = 56;
const LAST_TURN = 48;
const CLEARANCE = 36;
const NESTING = 14;
const MOST_NESTED = 8;
/** Around a lane wider than this the detour would leave the screen: the line then goes straight, under the cards. */
const LONGEST_DETOUR = 700;

function outermost({ start, clearance, leftward, obstacle }: Detour): number {
  const near = leftward ? start.x - clearance : start.x + clearance;
  if (!obstacle) return near;
  const around = leftward ? obstacle.left - clearance : obstacle.right + clearance;
  if (Math.abs(around - start.x) > LONGEST_DETOUR) return near;
  return leftward ? Math.min(near, around) : Math.max(near, around);
}

/** A tunnel: an arc below the lane, deeper the further apart the chassis are. */
export function tunnelPath(from: EndBox, to: EndBox): EdgePath {
  const start = { x: middleX(from), y: bottom(from) };
  const end = { x: middleX(to), y: bottom(to) };
  const depth = Math.max(start.y, end.y) + Math.min(160, 28 + Math.abs(end.x - start.x) * 0.14);
  return {
    d: `M ${start.x} ${start.y} C ${start.x} ${depth} ${end.x} ${depth} ${end.x} ${end.y}`,
    start,
    end,
    label: {
      x: between(start.x, end.x),
      y: between(between(start.y, end.y), depth, 0.75),
    },
  };
}
