'use client';
import type { Entity, EntityId } from '@ovn-console/topology';
import type { ReactNode } from 'react';
import { StateDot } from '../../ui/state-dot.tsx';
import { ObjectLink } from '../object-link.tsx';

/** A framed list of objects, one per row. */
export function ObjectRows({ children }: { children: ReactNode }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
      {children}
    </ul>
  );
}

export interface ObjectRowProps {
  entity: Exclude<Entity, { kind: 'global' }> | undefined;
  id: EntityId | undefined;
  /** What to call it when there is no such entity. */
  fallback?: string;
  detail?: ReactNode;
  /** At the right end. */
  children?: ReactNode;
}

export function ObjectRow({ entity, id, fallback, detail, children }: ObjectRowProps) {
  return (
    <li className="flex min-h-10 items-center gap-2.5 px-3 py-1.5">
      <StateDot state={entity?.state ?? 'unknown'} />
      <div className="min-w-0 flex-1">
        <div className="truncate text-sm font-medium">
          <ObjectLink id={id} {...(fallback !== undefined && { fallback })} />
        </div>
        {detail ? <div className="truncate font-mono text-2xs text-mut">{detail}</div> : null}
      </div>
      {children}
    </li>
  );
}
