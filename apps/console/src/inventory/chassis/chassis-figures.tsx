'use client';
import { useCallback } from 'react';
import { useGraph } from '../../trpc/graph-hooks.ts';
import { useNow } from '../../trpc/use-now.ts';
import { cn } from '../../ui/class-names.ts';
import { figuresOf } from './figures.ts';

/** The figures over the chassis table. */
export function ChassisFigures() {
  const now = useNow();
  const figures = useGraph(useCallback((graph) => figuresOf(graph, now), [now]));
  return (
    <dl className="grid shrink-0 grid-cols-4 border-b border-line">
      {figures.map(({ label, value, remark, alarming }) => (
        <div key={label} className="min-w-0 border-l border-line px-5 py-3 first:border-l-0">
          <dt className="truncate text-xs text-mut">{label}</dt>
          <dd className="truncate text-xl font-semibold tabular">{value}</dd>
          <dd
            title={remark}
            className={cn('truncate text-xs tabular', alarming ? 'text-pend-text' : 'text-mut')}
          >
            {remark}
          </dd>
        </div>
      ))}
    </dl>
  );
}
