import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { Card } from '../scene/cards.ts';
import { lanes, type Lane } from '../scene/lanes.ts';
import type { SceneEdge } from '../scene/scene-edge.ts';
import { GAP_X, GAP_Y, type Place, type Places } from './arrange.ts';

/**
 * What ELK lays out: cards as nodes in name order, links as edges from the upper lane to the
 * lower one, a partition per lane so that no link can pull a card out of its lane. Chassis stay
 * out: they stand in the order of their names.
 */
export function elkGraph(cards: readonly Card[], edges: readonly SceneEdge[]): ElkNode {
  const laid = cards.filter((card) => card.lane !== 'chassis');
  const rank = new Map(laid.map((card) => [card.id, lanes.indexOf(card.lane)]));
  return {
    id: 'canvas',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.partitioning.activate': 'true',
      'elk.separateConnectedComponents': 'false',
      'elk.randomSeed': '1',
      'elk.spacing.nodeNode': `${GAP_X}`,
      'elk.layered.spacing.nodeNodeBetweenLayers': `${GAP_Y * 2}`,
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.crossingMinimization.forceNodeModelOrder': 'false',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
    },
    children: laid.map((card) => ({
      id: card.id,
      width: card.width,
      height: card.height,
      layoutOptions: { 'elk.partitioning.partition': `${lanes.indexOf(card.lane)}` },
    })),
    edges: edges.flatMap((edge) => {
      const from = rank.get(edge.from.card);
      const to = rank.get(edge.to.card);
      if (from === undefined || to === undefined || edge.from.card === edge.to.card) return [];
      const [upper, lower] = from <= to ? [edge.from, edge.to] : [edge.to, edge.from];
      return [{ id: edge.id, sources: [upper.card], targets: [lower.card] }];
    }),
  };
}

/** A lane wraps into rows of at least this many cards, and of more where the lane is very full. */
const SHORTEST_WRAP = 7;

/**
 * ELK's answer as places: its order, and its `x`. Where a lane is too long for one row, `x` would
 * leave most of the canvas empty: then every lane is set side by side, in rows, about the middle.
 */
export function placesOf(cards: readonly Card[], laidOut: ElkNode): Places {
  const corners = new Map(
    (laidOut.children ?? []).map((node) => [node.id, { x: node.x ?? 0, y: node.y ?? 0 }]),
  );
  const drawing = lanes.map((lane) => rowsOfLane(cards, lane, corners));
  const wrapped = drawing.some((rows) => rows.some((row) => row.wrapped));
  const middle = wrapped ? undefined : (laidOut.width ?? 0) / 2;
  const places = new Map<string, Place>();
  for (const rows of drawing) {
    let y = 0;
    for (const { cards: row } of rows) {
      for (const [card, x] of spread(row, corners, middle)) places.set(card.id, { x, y });
      y += Math.max(...row.map((card) => card.height)) + GAP_Y;
    }
  }
  return places;
}

function rowsOfLane(cards: readonly Card[], lane: Lane, corners: Corners) {
  const inLane = cards.filter((card) => card.lane === lane);
  const layers = lane === 'chassis' ? [inLane] : layersOf(inLane, corners);
  const longest = Math.max(SHORTEST_WRAP, Math.ceil(Math.sqrt(inLane.length * 0.9)));
  return layers.flatMap((layer) => wrap(layer, longest));
}

type Corners = ReadonlyMap<string, Place>;

/** Cards of a lane by ELK's layers, each from left to right. */
function layersOf(cards: readonly Card[], corners: Corners): readonly (readonly Card[])[] {
  const layers = new Map<number, Card[]>();
  for (const card of cards) {
    const level = Math.round(corners.get(card.id)?.y ?? 0);
    layers.set(level, [...(layers.get(level) ?? []), card]);
  }
  return [...layers]
    .toSorted(([a], [b]) => a - b)
    .map(([, layer]) =>
      layer.toSorted((a, b) => (corners.get(a.id)?.x ?? 0) - (corners.get(b.id)?.x ?? 0)),
    );
}

function wrap(cards: readonly Card[], longest: number) {
  const rows = Math.ceil(cards.length / longest);
  const perRow = Math.ceil(cards.length / Math.max(1, rows));
  return Array.from({ length: rows }, (_, row) => ({
    cards: cards.slice(row * perRow, (row + 1) * perRow),
    wrapped: rows > 1,
  }));
}

/** Middles of a row's cards: as ELK has them about its middle, or side by side about 0. */
function spread(
  cards: readonly Card[],
  corners: Corners,
  middle: number | undefined,
): readonly (readonly [Card, number])[] {
  if (middle !== undefined && cards.every((card) => corners.has(card.id))) {
    return cards.map((card) => {
      const x = corners.get(card.id)?.x ?? 0;
      return [card, Math.round(x + card.width / 2 - middle)];
    });
  }
  const width = cards.reduce((sum, card) => sum + card.width + GAP_X, -GAP_X);
  let left = -width / 2;
  return cards.map((card) => {
    const x = left + card.width / 2;
    left += card.width + GAP_X;
    return [card, Math.round(x)];
  });
}
