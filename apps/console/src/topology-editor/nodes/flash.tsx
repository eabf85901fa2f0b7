'use client';
import { useFlash } from './use-flash.ts';

/** Lights its parent (positioned) up for a moment when what `of` says changes. */
export function Flash({ of }: { of: string }) {
  const times = useFlash(of);
  if (times === 0) return null;
  return (
    <span
      key={times}
      aria-hidden
      className="pointer-events-none absolute inset-0 animate-flash rounded-[inherit]"
    />
  );
}
