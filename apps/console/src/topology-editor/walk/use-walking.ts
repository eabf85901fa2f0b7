'use client';
import type { EntityId } from '@ovn-console/topology';
import { useEffect, type KeyboardEvent } from 'react';
import { useLiveCluster } from '../../trpc/cluster-provider.tsx';
import { setCursor, type CanvasStore } from '../canvas-state.ts';
import type { Arrangement } from '../layout/arrange.ts';
import type { Scene } from '../scene/scene.ts';
import { walk, type Direction } from './walk.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface Walking {
  readonly store: CanvasStore;
  readonly scene: Scene;
  readonly arrangement: Arrangement;
  readonly selected: EntityId | undefined;
  readonly select: (id: EntityId) => void;
}

/** Arrow keys on the canvas. Once something is selected, the selection goes along. */
export function useWalking({ store, scene, arrangement, selected, select }: Walking) {
  const { graph } = useLiveCluster().live;
  useEffect(() => {
    // Tab always has one place to land on: the selection, or the first card.
    const { cursor } = store.getState();
    const next = selected ?? (cursor !== undefined && graph.get(cursor) ? cursor : undefined);
    setCursor(store, next ?? scene.cards[0]?.id);
  }, [store, scene, selected, graph]);

  return (event: KeyboardEvent<HTMLElement>) => {
    const direction = directions[event.key];
    const from = entityAt(event.target);
    if (!direction || from === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const middles = new Map(
      scene.cards.map((card) => [
        card.id,
        (arrangement.positions.get(card.id)?.x ?? 0) + card.width / 2,
      ]),
    );
    const next = walk(from, direction, { graph, cards: scene.cards, middles });
    if (next === undefined) return;
    setCursor(store, next);
    if (selected !== undefined) select(next);
    focusEntity(event.currentTarget, next);
  };
}

function entityAt(target: EventTarget): EntityId | undefined {
  const element = target instanceof Element ? target.closest('[data-entity]') : null;
  return element?.getAttribute('data-entity') ?? undefined;
}

/** Focus moves once the element is there: a row far down its list may have to be scrolled to first. */
function focusEntity(within: Element, id: EntityId): void {
  requestAnimationFrame(() => {
    const element = within.querySelector<HTMLElement>(`[data-entity="${CSS.escape(id)}"]`);
    element?.focus({ preventScroll: element.closest('.nowheel') === null });
  });
}
