'use client';
import type { EntityId } from '@ovn-console/topology';
import { useReactFlow, useStore } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Arrangement } from './layout/arrange.ts';
import type { Card } from './scene/cards.ts';

/** Room for the lanes' names, the view switch and the toolbar. */
const padding = { top: '62px', right: '32px', bottom: '60px', left: '72px' } as const;
/** Cards are not blown up to fill the screen, and a large network is not shrunk to dots. */
const limits = { minZoom: 0.25, maxZoom: 1 };

interface Framing {
  /** Brings everything into sight, and keeps it there until the person moves the canvas. */
  readonly fit: () => void;
  /** For React Flow's `onMoveStart`: told with an event when it is the person who moves. */
  readonly onMoveStart: (event: MouseEvent | TouchEvent | null) => void;
}

/** What the viewport shows: everything until the person moves it, and the selection always. */
export function useFraming(
  cards: readonly Card[],
  arrangement: Arrangement,
  shown: { readonly view: string; readonly card: EntityId | undefined },
): Framing {
  const flow = useReactFlow();
  // The view that everything is to be kept in sight of; none once the person has moved it.
  const [fitted, setFitted] = useState<string | undefined>(shown.view);
  const [view, setView] = useState(shown.view);
  if (view !== shown.view) {
    setView(shown.view);
    setFitted(shown.view);
  }
  const following = fitted === shown.view;
  useFollowing(following, cards, arrangement);
  useSteadyCentre(!following);
  useReveal(cards, arrangement, shown.card);
  const fit = useCallback(() => {
    setFitted(shown.view);
    void flow.fitView({ padding, ...limits, duration: motion(200) });
  }, [flow, shown.view]);
  const onMoveStart = useCallback((event: MouseEvent | TouchEvent | null) => {
    if (event) setFitted(undefined);
  }, []);
  return { fit, onMoveStart };
}

/** Fits whenever there is more or less to see, or more or less room to see it in. */
function useFollowing(
  following: boolean,
  cards: readonly Card[],
  { positions }: Arrangement,
): void {
  const flow = useReactFlow();
  const room = useStore((state) => `${state.width} ${state.height}`);
  const drawn = useStore((state) => state.nodeLookup.size > 0 && state.width > 0);
  const extent = extentOf(cards, positions);
  const before = useRef('');
  useEffect(() => {
    if (!following || !drawn || extent === '') return;
    const first = before.current === '';
    const key = `${extent} ${room}`;
    if (before.current === key) return;
    before.current = key;
    void flow.fitView({ padding, ...limits, duration: first ? 0 : motion(200) });
  }, [following, drawn, extent, room, flow]);
}

/** The box around all cards, as a text to compare. */
function extentOf(cards: readonly Card[], positions: Arrangement['positions']): string {
  const boxes = cards.flatMap((card) => {
    const at = positions.get(card.id);
    return at ? [{ ...at, right: at.x + card.width, bottom: at.y + card.height }] : [];
  });
  if (boxes.length === 0) return '';
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return [left, top, right, bottom].map(Math.round).join(' ');
}

/** Keeps what is in the middle there when the side panel comes or goes. */
function useSteadyCentre(steady: boolean): void {
  const flow = useReactFlow();
  const width = useStore((state) => state.width);
  const before = useRef(0);
  useEffect(() => {
    const was = before.current;
    before.current = width;
    if (!steady || was === 0 || width === 0 || was === width) return;
    const viewport = flow.getViewport();
    void flow.setViewport({ ...viewport, x: viewport.x + (width - was) / 2 });
  }, [steady, width, flow]);
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
