import ELK from 'elkjs';
import { describe, expect, test } from 'vitest';
import { buildCards, type Card } from '../scene/cards.ts';
import { buildScene, type Scene } from '../scene/scene.ts';
import { aRouter, aSwitch, graphOf, referenceNetwork } from '../testing/reference-network.ts';
import type { Entity } from '@ovn-console/topology';
import { arrange, placeAt, type Place, type Places } from './arrange.ts';
import { elkGraph, placesOf } from './elk-graph.ts';
import { seatAll, seatsAt } from './layout-keeper.ts';
import { placeNewcomers } from './newcomers.ts';

const expansion = { open: new Set<string>(), closed: new Set<string>() };
const scene = (graph = referenceNetwork()): Scene =>
  buildScene(graph, { view: 'logical', selected: undefined, focus: undefined, expansion });

async function laidOut({ cards, edges }: Scene): Promise<Places> {
  return placesOf(cards, await new ELK().layout(elkGraph(cards, edges)));
}

function overlapping(cards: readonly Card[], positions: ReadonlyMap<string, Place>): string[] {
  const boxes = cards.map((card) => ({ card, at: positions.get(card.id) ?? { x: NaN, y: NaN } }));
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.at.x < b.at.x + b.card.width &&
          b.at.x < a.at.x + a.card.width &&
          a.at.y < b.at.y + b.card.height &&
          b.at.y < a.at.y + a.card.height,
      )
      .map((b) => `${a.card.name} ${b.card.name}`),
  );
}

function many(switches: number): readonly Entity[] {
  return [aRouter('lr'), ...Array.from({ length: switches }, (_, n) => aSwitch(`ls${n}`))];
}

describe('automatic layout', () => {
  test('gives every card a place, and lets none overlap', async () => {
    const { cards, edges } = scene();
    const { positions } = arrange(cards, await laidOut({ cards, edges, lit: undefined }));
    expect(positions.size).toBe(cards.length);
    expect(overlapping(cards, positions)).toEqual([]);
  });

  test('keeps every card within its lane, and the lanes in their order', async () => {
    const { cards, ...rest } = scene();
    const { positions, bands } = arrange(cards, await laidOut({ cards, ...rest }));
    for (const card of cards) {
      const band = bands.find(({ lane }) => lane === card.lane);
      const y = positions.get(card.id)?.y ?? NaN;
      expect(y).toBeGreaterThanOrEqual(band?.top ?? NaN);
      expect(y + card.height).toBeLessThanOrEqual((band?.top ?? NaN) + (band?.height ?? NaN));
    }
    expect(bands.map(({ top }) => top)).toEqual(
      bands.map(({ top }) => top).toSorted((a, b) => a - b),
    );
  });

  test('is the same for the same graph', async () => {
    expect(await laidOut(scene())).toEqual(await laidOut(scene()));
  });

  test('lines the chassis up by name about the middle', async () => {
    const places = await laidOut(scene());
    const [kvm1, kvm2] = ['chassis:kvm1', 'chassis:kvm2'].map((id) => places.get(id)?.x ?? NaN);
    expect(kvm1).toBeLessThan(0);
    expect(kvm2).toBe(-(kvm1 ?? NaN));
  });

  test('wraps a lane of a hundred switches into rows', async () => {
    const big = scene(graphOf(many(100)));
    const { positions } = arrange(big.cards, await laidOut(big));
    expect(overlapping(big.cards, positions)).toEqual([]);
    const xs = [...positions.values()].map(({ x }) => x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(4000);
  });
});

describe('arrange', () => {
  const [a, b] = buildCards(graphOf([aSwitch('a'), aSwitch('b')]), 'logical', expansion);
  if (!a || !b) throw new Error('two switches make two cards');

  test('moves a card down that would lie on another', () => {
    const { positions } = arrange(
      [a, b],
      new Map([
        [a.id, { x: 0, y: 0 }],
        [b.id, { x: 30, y: 10 }],
      ]),
    );
    expect(overlapping([a, b], positions)).toEqual([]);
    expect(positions.get(a.id)?.y).toBeLessThan(positions.get(b.id)?.y ?? NaN);
  });

  test('leaves cards that do not touch where they are', () => {
    const { positions, bands } = arrange(
      [a, b],
      new Map([
        [a.id, { x: 0, y: 0 }],
        [b.id, { x: 400, y: 90 }],
      ]),
    );
    const internal = bands.find(({ lane }) => lane === 'internal');
    expect((positions.get(b.id)?.y ?? NaN) - (internal?.top ?? NaN)).toBe(106);
  });

  test('takes a dropped card back to the place that it was dropped on', () => {
    const { bands } = arrange([a, b], new Map([[a.id, { x: 0, y: 0 }]]));
    const band = bands.find(({ lane }) => lane === 'internal');
    if (!band) throw new Error('there is an internal lane');
    const dropped = { x: 250, y: band.top + 61 };
    const { positions } = arrange([a], new Map([[a.id, placeAt(a, dropped, band)]]));
    expect(positions.get(a.id)).toEqual(dropped);
  });

  test('does not let a card leave its lane upwards', () => {
    const band = { lane: 'internal' as const, top: 500, height: 200 };
    expect(placeAt(a, { x: 0, y: 100 }, band).y).toBe(0);
  });

  test('keeps a card in the middle when it widens', () => {
    const open = { ...a, width: a.width + 100 };
    const at = new Map([[a.id, { x: 0, y: 0 }]]);
    const middle = (card: Card) =>
      (arrange([card], at).positions.get(card.id)?.x ?? NaN) + card.width / 2;
    expect(middle(open)).toBe(middle(a));
  });
});

describe('newcomers', () => {
  test('move nothing that has a place', async () => {
    const graph = referenceNetwork();
    const before = await laidOut(scene(graph));
    graph.applyDelta({ upsert: [aSwitch('ls-web'), aRouter('lr-web')], remove: [] });
    const { cards, edges } = scene(graph);
    const after = placeNewcomers(cards, edges, before);
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    expect(overlapping(cards, arrange(cards, after).positions)).toEqual([]);
  });

  test('stand below what they are linked to, when there is room', () => {
    const { cards, edges } = scene();
    const places = placeNewcomers(cards, edges, new Map([['router:lr-ext', { x: 777, y: 0 }]]));
    expect(places.get('switch:ls-int')?.x).toBe(777);
  });

  test('stand beside one another when several come at once', () => {
    const { cards, edges } = scene(graphOf(many(5)));
    const { positions } = arrange(cards, placeNewcomers(cards, edges, new Map()));
    expect(new Set([...positions.values()].map(({ x }) => x)).size).toBeGreaterThanOrEqual(5);
    expect(overlapping(cards, positions)).toEqual([]);
  });
});

describe('seats', () => {
  const { cards, edges } = scene();

  test('are kept from one change to the next', () => {
    const seats = seatsAt(cards, new Map([['switch:ls-int', { x: 5, y: 0 }]]));
    expect(seatAll(cards, edges, { seats, dragged: new Map() }).get('switch:ls-int')).toMatchObject(
      { x: 5 },
    );
  });

  test('give way to where a person dragged the card', () => {
    const seats = seatsAt(cards, new Map([['switch:ls-int', { x: 5, y: 0 }]]));
    const dragged = new Map([['switch:ls-int', { x: 90, y: 3 }]]);
    expect(seatAll(cards, edges, { seats, dragged }).get('switch:ls-int')).toMatchObject({
      x: 90,
      y: 3,
    });
  });

  test('are given anew to a switch that becomes external', () => {
    const seats = new Map([['switch:ls-ext', { x: 4000, y: 0, lane: 'internal' as const }]]);
    expect(seatAll(cards, edges, { seats, dragged: new Map() }).get('switch:ls-ext')?.x).not.toBe(
      4000,
    );
  });
});
