'use client';
import type { EntityId } from '@ovn-console/topology';
import { createContext, use } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';

/** What passes on the canvas and is in no URL. */
interface CanvasState {
  /** The one card or row that Tab reaches, and from which arrow keys lead on. */
  readonly cursor: EntityId | undefined;
  /** How far each card's rows are scrolled, in pixels: links follow their rows. */
  readonly scrolled: ReadonlyMap<EntityId, number>;
}

export type CanvasStore = StoreApi<CanvasState>;

export function createCanvasStore(): CanvasStore {
  return createStore<CanvasState>(() => ({ cursor: undefined, scrolled: new Map() }));
}

/** What cards and rows can ask of the canvas. Stable for the page's life. */
export interface CanvasActions {
  readonly store: CanvasStore;
  readonly select: (id: EntityId | undefined) => void;
  readonly setExpanded: (id: EntityId, expanded: boolean) => void;
}

export const CanvasContext = createContext<CanvasActions | undefined>(undefined);

export function useCanvas(): CanvasActions {
  const canvas = use(CanvasContext);
  if (!canvas) throw new Error('There is no canvas above this component.');
  return canvas;
}

/** Whether the cursor is on `id`. */
export function useIsCursor(id: EntityId): boolean {
  return useStore(useCanvas().store, (state) => state.cursor === id);
}

export function setCursor(store: CanvasStore, cursor: EntityId | undefined): void {
  store.setState({ cursor });
}

export function setScrolled(store: CanvasStore, id: EntityId, top: number): void {
  store.setState(({ scrolled }) => ({ scrolled: new Map(scrolled).set(id, top) }));
}
