import type { ReactNode } from 'react';

/** A key, as printed on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded border border-line2 bg-panel px-1 font-mono text-2xs text-mut">
      {children}
    </kbd>
  );
}
