'use client';
import type { EntityId } from '@ovn-console/topology';
import { useReactFlow, useStore } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { Arrangement } from './layout/arrange.ts';
import type { Card } from './scene/cards.ts';

/** Room for the lanes' names, the view switch and the toolbar. */
const padding = { top: '62px', right: '32px', bottom: '60px', left: '72px' } as const;
/** Cards are not blown up to fill the screen, and a large network is not shrunk to dots. */
const limits = { minZoom: 0.25, maxZoom: 1 };

interface Framing {
  /** Brings everything into sight. */
  readonly fit: () => void;
}

/** What the viewport shows: everything at first, and the selection always. */
export function useFraming(
  cards: readonly Card[],
  arrangement: Arrangement,
  shown: { readonly view: string; readonly card: EntityId | undefined },
): Framing {
  const flow = useReactFlow();
  const fit = useCallback(() => {
    void flow.fitView({ padding, ...limits, duration: motion(200) });
  }, [flow]);
  useFirstFit(cards.length > 0 && arrangement.positions.size > 0, shown.view);
  useSteadyCentre();
  useReveal(cards, arrangement, shown.card);
  return { fit };
}

/** Fits once per view, as soon as there is something to see. */
function useFirstFit(ready: boolean, view: string): void {
  const flow = useReactFlow();
  const sized = useStore((state) => state.width > 0 && state.nodeLookup.size > 0);
  const fitted = useRef<string>(undefined);
  useEffect(() => {
    if (!ready || !sized || fitted.current === view) return;
    fitted.current = view;
    void flow.fitView({ padding, ...limits });
  }, [ready, sized, view, flow]);
}

/** Keeps what is in the middle there when the side panel comes or goes. */
function useSteadyCentre(): void {
  const flow = useReactFlow();
  const width = useStore((state) => state.width);
  const before = useRef(0);
  useEffect(() => {
    const was = before.current;
    before.current = width;
    if (was === 0 || width === 0 || was === width) return;
    const viewport = flow.getViewport();
    void flow.setViewport({ ...viewport, x: viewport.x + (width - was) / 2 });
  }, [width, flow]);
}

/** Brings the selected card into sight when it is not, and never moves otherwise. */
function useReveal(
  cards: readonly Card[],
  { positions }: Arrangement,
  selected: EntityId | undefined,
): void {
  const flow = useReactFlow();
  const size = useStore((state) => `${state.width} ${state.height}`);
  const revealed = useRef('');
  const card = cards.find(({ id }) => id === selected);
  const at = card && positions.get(card.id);
  useEffect(() => {
    const key = `${selected} ${size}`;
    if (!card || !at || revealed.current === key) return;
    revealed.current = key;
    const [width = 0, height = 0] = size.split(' ').map(Number);
    const { x, y, zoom } = flow.getViewport();
    const left = at.x * zoom + x;
    const top = at.y * zoom + y;
    const inSight =
      left >= 0 && top >= 0 && left + card.width * zoom <= width && top + 54 * zoom <= height;
    if (inSight) return;
    const middle = { x: at.x + card.width / 2, y: at.y + card.height / 2 };
    void flow.setCenter(middle.x, middle.y, { zoom: Math.max(zoom, 0.6), duration: motion(240) });
  }, [card, at, selected, size, flow]);
}

/** No motion for those who asked for none. */
function motion(ms: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms;
}
