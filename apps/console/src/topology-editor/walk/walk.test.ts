import { describe, expect, test } from 'vitest';
import { buildCards } from '../scene/cards.ts';
import { referenceNetwork } from '../testing/reference-network.ts';
import { walk, type Direction, type Walkable } from './walk.ts';

const graph = referenceNetwork();
const cards = buildCards(graph, 'logical', { open: new Set(), closed: new Set() });
const on: Walkable = {
  graph,
  cards,
  middles: new Map(cards.map((card) => [card.id, card.name === 'kvm2' ? 200 : 0])),
};

/** The objects met on the way, without their kinds. */
function way(from: string, ...directions: Direction[]): string[] {
  const met: string[] = [];
  let at: string | undefined = from;
  for (const direction of directions) {
    at = at === undefined ? undefined : walk(at, direction, on);
    met.push(at?.split(':')[1] ?? 'nowhere');
  }
  return met;
}

describe('walking by arrow keys', () => {
  test('goes from the physical network down to a guest and its chassis', () => {
    expect(way('network:UPLINK', 'down', 'down', 'down', 'down', 'down', 'down', 'right')).toEqual([
      'ls-ext',
      'lr-ext',
      'lr-ext-ls-ext',
      'lr-ext-ls-int',
      'ls-int',
      'vm1',
      'kvm1',
    ]);
  });

  test('goes back up from the first row to its card, and on along the link', () => {
    expect(way('routerPort:lr-ext-ls-ext', 'up', 'up', 'up', 'up')).toEqual([
      'lr-ext',
      'ls-ext',
      'UPLINK',
      'nowhere',
    ]);
  });

  test('follows the link of a router port', () => {
    expect(way('routerPort:lr-ext-ls-int', 'right')).toEqual(['ls-int']);
  });

  test('goes along a lane, and stops at its ends', () => {
    expect(way('chassis:kvm1', 'right', 'right')).toEqual(['kvm2', 'nowhere']);
    expect(way('chassis:kvm2', 'left', 'left')).toEqual(['kvm1', 'nowhere']);
  });

  test('returns from a row to its card', () => {
    expect(way('switchPort:vm2', 'left')).toEqual(['ls-int']);
  });

  test('goes up from a chassis to what runs on it', () => {
    expect(way('chassis:kvm1', 'up')).toEqual(['ls-int']);
  });

  test('starts at the first card when what it was on is gone', () => {
    expect(way('switch:gone', 'down')).toEqual(['UPLINK']);
  });
});
