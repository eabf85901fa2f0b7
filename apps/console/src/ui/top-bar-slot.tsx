'use client';
import { useSyncExternalStore, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

const SLOT_ID = 'top-bar-slot';
const never = () => () => undefined;

/** Puts a page's own buttons at the right end of the top bar. */
export function TopBarSlot({ children }: { children: ReactNode }) {
  const target = useSyncExternalStore(
    never,
    () => document.getElementById(SLOT_ID),
    () => null,
  );
  return target ? createPortal(children, target) : null;
}

/** The place itself; rendered once by the top bar. */
export function TopBarSlotTarget() {
  return <div id={SLOT_ID} className="flex items-center gap-2 empty:hidden" />;
}
