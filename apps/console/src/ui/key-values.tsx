import type { ReactNode } from 'react';
import { cn } from './class-names.ts';

/** A list of facts: `<KeyValues><KeyValue label="MAC">…</KeyValue></KeyValues>`. */
export function KeyValues({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl className={cn('grid grid-cols-[104px_minmax(0,1fr)] gap-x-2 gap-y-1.5', className)}>
      {children}
    </dl>
  );
}

export function KeyValue({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="truncate text-sm text-mut">{label}</dt>
      <dd className="min-w-0 text-sm">{children}</dd>
    </>
  );
}
