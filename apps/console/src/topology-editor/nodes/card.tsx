'use client';
import { useStore, type NodeProps, type ReactFlowState } from '@xyflow/react';
import { memo, useCallback, type CSSProperties } from 'react';
import { useEntity, useGraph } from '../../trpc/graph-hooks.ts';
import { cn } from '../../ui/class-names.ts';
import { isCard } from '../scene/cards.ts';
import type { GraphView } from '../scene/graph-view.ts';
import { spokenDescription, spokenName } from '../scene/spoken-name.ts';
import { CardHeader } from './card-header.tsx';
import type { CardNode } from './card-node.ts';
import { CardRows } from './card-rows.tsx';
import { FarCard } from './far-card.tsx';
import { LinkHandle } from './link-handle.tsx';
import { nodeKinds } from './registry.ts';

/** Below these zooms a card is its name and health, at a size that can still be read. */
const FAR = 0.5;
const VERY_FAR = 0.3;

/** Any card of the canvas. It renders again when its entity, its geometry or its emphasis changes. */
export const CardView = memo(function CardView({ data }: NodeProps<CardNode>) {
  const { card, selected } = data;
  const entity = useEntity(card.id);
  const distance = useStore(distanceOf);
  const label = useGraph(
    useCallback((graph: GraphView) => (entity ? spokenDescription(entity, graph) : ''), [entity]),
  );
  if (!entity || !isCard(entity)) return null;
  const size = { width: card.width, height: card.height };
  const hue = `var(--${nodeKinds[card.kind].hue})`;
  return (
    <div
      role="group"
      aria-label={spokenName(entity)}
      data-card={card.id}
      data-kind={card.kind}
      style={{ ...size, '--hue': hue } as CSSProperties}
      className={cn(
        'rounded-[10px] border border-line2 bg-panel text-fg shadow-card transition-[border-color,box-shadow]',
        selected !== undefined && 'border-(--hue) shadow-[0_0_0_1px_var(--hue),var(--shadow)]',
      )}
    >
      {distance === 'near' ? (
        <div className="flex h-full flex-col overflow-hidden rounded-[9px]">
          <CardHeader card={card} entity={entity} label={label} selected={selected} />
          {card.expanded ? <CardRows data={data} /> : null}
        </div>
      ) : (
        <FarCard
          card={card}
          entity={entity}
          label={label}
          selected={selected}
          veryFar={distance === 'veryFar'}
        />
      )}
      <LinkHandle card={card} />
    </div>
  );
});

function distanceOf({ transform: [, , zoom] }: ReactFlowState): 'near' | 'far' | 'veryFar' {
  if (zoom >= FAR) return 'near';
  return zoom < VERY_FAR ? 'veryFar' : 'far';
}
