'use client';
import type { MouseEvent, ReactNode } from 'react';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { entityName } from '../trpc/entity-names.ts';
import { useEntity } from '../trpc/graph-hooks.ts';
import { cn } from '../ui/class-names.ts';
import { KindIcon } from '../ui/kind-icon.tsx';
import { useSelection } from './selection.ts';

/** A link that selects something on this page; opened in a new tab it shows the same page there. */
export function SelectLink(props: { id: string; className?: string; children: ReactNode }) {
  const { id, className, children } = props;
  const { select } = useSelection();
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    select(id);
  };
  return (
    <a
      href={`?select=${encodeURIComponent(id)}`}
      onClick={onClick}
      className={cn(
        'underline decoration-line2 decoration-1 underline-offset-3 hover:decoration-current',
        className,
      )}
    >
      {children}
    </a>
  );
}

export interface ObjectLinkProps {
  id: string | undefined;
  /** Shown when there is no such entity (yet, or any more). */
  fallback?: ReactNode;
  icon?: boolean;
  className?: string;
}

/** The name of an entity, leading to it. */
export function ObjectLink({ id, fallback = 'unknown', icon, className }: ObjectLinkProps) {
  const entity = useEntity(id);
  const { graph } = useLiveCluster().live;
  if (!entity) return <span className="text-mut">{fallback}</span>;
  const link = (
    <SelectLink id={entity.id} {...(className && { className })}>
      {entityName(entity, graph)}
    </SelectLink>
  );
  if (!icon) return link;
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1.5">
      <KindIcon kind={entity.kind} className="size-3.5" />
      <span className="min-w-0 truncate">{link}</span>
    </span>
  );
}
