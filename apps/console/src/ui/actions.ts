'use client';
import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/** Something a person can do: listed in the palette, run by its keys, told by `?`. */
export interface Action {
  readonly id: string;
  readonly label: string;
  /** Heading it is listed under ("Go to", "Edit" …). */
  readonly group: string;
  /** As in KeyboardEvent.key with `mod+` for Ctrl/Cmd; two keys apart by a space make a sequence ("g t"). */
  readonly keys?: string;
  /** Not offered in the palette (only keys). */
  readonly hidden?: boolean;
  /** Offered only when it is looked for: one of a great many. */
  readonly searchedOnly?: boolean;
  /** Why it cannot be run now; it is then listed but does nothing. */
  readonly disabledReason?: string;
  readonly run: () => void;
}

interface ActionsState {
  readonly sets: ReadonlyMap<symbol, readonly Action[]>;
}

const useStore = create<ActionsState>(() => ({ sets: new Map() }));

/**
 * Offers `actions` for as long as the calling component is mounted. The list may be new on every
 * render: what runs is always the latest, and the registry changes only when what is listed does.
 */
export function useActions(actions: readonly Action[]): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const listing = JSON.stringify(actions);
  useEffect(() => {
    const key = Symbol(listing);
    const set = latest.current.map((action) => ({
      ...action,
      run: () => latest.current.find(({ id }) => id === action.id)?.run(),
    }));
    useStore.setState(({ sets }) => ({ sets: new Map(sets).set(key, set) }));
    return () =>
      useStore.setState(({ sets }) => {
        const rest = new Map(sets);
        rest.delete(key);
        return { sets: rest };
      });
  }, [listing]);
}

/** Everything that can be done right now, in the order it was offered. */
export function useAllActions(): readonly Action[] {
  const sets = useStore((state) => state.sets);
  return [...sets.values()].flat();
}

/** The same, outside React. */
export function currentActions(): readonly Action[] {
  return [...useStore.getState().sets.values()].flat();
}
