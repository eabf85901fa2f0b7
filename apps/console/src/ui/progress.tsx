'use client';
import { useEffect, useState, type ReactNode } from 'react';

/** True once `ms` have passed since mounting. */
function useElapsed(ms: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return elapsed;
}

/**
 * What a load is doing, in real quantities ("1,204 rows received"). Appears only once the load
 * has lasted a second: shorter ones need no words.
 */
export function LoadingProgress({ title, children }: { title: ReactNode; children?: ReactNode }) {
  const late = useElapsed(1000);
  if (!late) return null;
  return (
    <output className="mx-auto block max-w-md px-6 py-16 text-center">
      <span className="block text-sm font-medium">{title}</span>
      {children ? <span className="mt-1 block tabular text-sm text-mut">{children}</span> : null}
    </output>
  );
}
