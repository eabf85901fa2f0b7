'use client';
import { useState, type ReactNode } from 'react';
import { cn } from './class-names.ts';

export interface FlashProps {
  /** What it shows, as a string to compare. */
  value: string;
  className?: string;
  children: ReactNode;
}

/** Flashes briefly when its value has changed; not when it first appears. */
export function Flash({ value, className, children }: FlashProps) {
  const [shown, setShown] = useState({ value, changes: 0 });
  if (shown.value !== value) setShown({ value, changes: shown.changes + 1 });
  return (
    // Made anew for each change, so that the animation runs again.
    <div
      key={shown.changes}
      className={cn('-mx-1 rounded px-1', shown.changes > 0 && 'animate-flash', className)}
    >
      {children}
    </div>
  );
}
