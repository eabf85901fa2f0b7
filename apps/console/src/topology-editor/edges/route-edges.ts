import type { EntityId } from '@ovn-console/topology';
import type { Arrangement } from '../layout/arrange.ts';
import { rowMiddle } from '../scene/card-size.ts';
import type { Card } from '../scene/cards.ts';
import { lanes } from '../scene/lanes.ts';
import type { EdgeEnd, SceneEdge } from '../scene/scene-edge.ts';
import {
  bindingPath,
  goesLeft,
  linkPath,
  tunnelPath,
  type EdgePath,
  type EndBox,
  type Obstacle,
  type Slot,
} from './edge-path.ts';

/** Where things are: what routing needs to know of the canvas. */
export interface Geometry {
  readonly cards: ReadonlyMap<EntityId, Card>;
  readonly positions: Arrangement['positions'];
  /** How far a card's rows are scrolled. */
  readonly scrolled: ReadonlyMap<EntityId, number>;
}

/** The path of every edge whose both ends have a position. */
export function routeEdges(
  edges: readonly SceneEdge[],
  geometry: Geometry,
): ReadonlyMap<string, EdgePath> {
  const slots = assignSlots(edges, geometry);
  const paths = new Map<string, EdgePath>();
  for (const edge of edges) {
    const from = boxOf(edge.from, geometry);
    const to = boxOf(edge.to, geometry);
    if (!from || !to) continue;
    const slot = (end: 'from' | 'to') => slots.get(`${end}:${edge.id}`) ?? { index: 0, of: 1 };
    paths.set(edge.id, pathOf(edge, { from, to, slot, geometry }));
  }
  return paths;
}

interface Ends {
  readonly from: EndBox;
  readonly to: EndBox;
  readonly slot: (end: 'from' | 'to') => Slot;
  readonly geometry: Geometry;
}

function pathOf(edge: SceneEdge, { from, to, slot, geometry }: Ends): EdgePath {
  if (edge.kind === 'tunnel') return tunnelPath(from, to);
  if (!isBinding(edge, geometry)) {
    return linkPath(from, to, { from: slot('from'), to: slot('to') });
  }
  return bindingPath(from, to, {
    slot: slot('to'),
    nesting: slot('from').index,
    obstacle: obstacleBetween(edge, geometry),
  });
}

function boxOf(end: EdgeEnd, geometry: Geometry): EndBox | undefined {
  const card = geometry.cards.get(end.card);
  const at = geometry.positions.get(end.card);
  if (!card || !at) return undefined;
  const row = rowIndex(card, end.row);
  const box = { ...at, width: card.width, height: card.height };
  if (row === undefined) return box;
  const rowY = rowMiddle(row, card.rows.length, geometry.scrolled.get(card.id));
  return { ...box, rowY };
}

/** The row's place in a card that shows it. */
function rowIndex(card: Card, row: EntityId | undefined): number | undefined {
  if (row === undefined || !card.expanded) return undefined;
  const index = card.rows.indexOf(row);
  return index < 0 ? undefined : index;
}

interface Contender {
  readonly key: string;
  /** Order among those that share an edge of a card: left to right, or innermost first. */
  readonly order: number;
}

/** Ends that share an edge of a card, or a side of it, each get a place of their own. */
function assignSlots(edges: readonly SceneEdge[], geometry: Geometry): ReadonlyMap<string, Slot> {
  const groups = new Map<string, Contender[]>();
  for (const edge of edges) {
    for (const [end, other] of [
      ['from', 'to'],
      ['to', 'from'],
    ] as const) {
      const contender = contend(edge, { end, other, geometry });
      if (!contender) continue;
      const group = groups.get(contender.group) ?? [];
      group.push({ key: `${end}:${edge.id}`, order: contender.order });
      groups.set(contender.group, group);
    }
  }
  const slots = new Map<string, Slot>();
  for (const group of groups.values()) {
    group.sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1));
    group.forEach(({ key }, index) => slots.set(key, { index, of: group.length }));
  }
  return slots;
}

interface Contest {
  readonly end: 'from' | 'to';
  readonly other: 'from' | 'to';
  readonly geometry: Geometry;
}

function contend(edge: SceneEdge, { end, other, geometry }: Contest) {
  const own = boxOf(edge[end], geometry);
  const far = boxOf(edge[other], geometry);
  if (!own || !far || edge.kind === 'tunnel') return undefined;
  if (isBinding(edge, geometry)) return contendAsBinding(edge, { end, own, far });
  const side = far.y < own.y ? 'top' : 'bottom';
  const farX = far.x + far.width / 2;
  if (own.rowY === undefined) return { group: `${edge[end].card} ${side}`, order: farX };
  const beside = farX <= own.x + own.width / 2 ? 'left' : 'right';
  const depth = side === 'top' ? own.rowY : -own.rowY;
  return { group: `${edge[end].card} ${side} ${beside}`, order: depth };
}

/** Edges that go around what lies between: bindings, and mappings where there is something between. */
function isBinding(edge: SceneEdge, geometry: Geometry): boolean {
  switch (edge.kind) {
    case 'binding':
    case 'gateway-active':
    case 'gateway-standby':
      return true;
    case 'mapping':
      return obstacleBetween(edge, geometry) !== undefined;
    default:
      return false;
  }
}

interface BindingEnd {
  readonly end: 'from' | 'to';
  readonly own: EndBox;
  readonly far: EndBox;
}

/** Bindings that go down on one side of the chart share it; on the chassis the outermost ends outermost. */
function contendAsBinding(edge: SceneEdge, { end, own, far }: BindingEnd) {
  const [from, to] = end === 'from' ? [own, far] : [far, own];
  const height = from.y + (from.rowY ?? 0);
  const left = goesLeft(from, to);
  if (end === 'from') return { group: `bindings ${left}`, order: -height };
  return { group: `${edge.to.card} bindings`, order: left ? height : 1e9 - height };
}

/** The sideways extent of the lanes that a binding crosses on its way to the chassis. */
function obstacleBetween(edge: SceneEdge, geometry: Geometry): Obstacle | undefined {
  const from = geometry.cards.get(edge.from.card);
  const to = geometry.cards.get(edge.to.card);
  if (!from || !to) return undefined;
  const crossed = lanes.slice(lanes.indexOf(from.lane) + 1, lanes.indexOf(to.lane));
  let left = Infinity;
  let right = -Infinity;
  for (const card of geometry.cards.values()) {
    const at = geometry.positions.get(card.id);
    if (!at || !crossed.includes(card.lane)) continue;
    left = Math.min(left, at.x);
    right = Math.max(right, at.x + card.width);
  }
  return left < right ? { left, right } : undefined;
}
