'use client';
import { Handle, Position } from '@xyflow/react';
import { cn } from '../../ui/class-names.ts';
import { useEditMode } from '../../ui/edit-mode.ts';
import type { Card } from '../scene/cards.ts';
import { nodeKinds } from './registry.ts';

/** The handle from which a link is dragged; there only while editing, and only where links can start. */
export function LinkHandle({ card }: { card: Card }) {
  const { editing } = useEditMode();
  const linkable = nodeKinds[card.kind].linksTo.length > 0;
  const shown = editing && linkable;
  return (
    <Handle
      id="link"
      type="source"
      position={card.kind === 'router' ? Position.Top : Position.Bottom}
      isConnectable={shown}
      role={shown ? 'button' : undefined}
      aria-label={shown ? `Drag a link from ${card.name}` : undefined}
      aria-hidden={shown ? undefined : true}
      className={cn(
        'size-3! rounded-full border-2! border-panel! bg-(--hue)! transition-transform hover:scale-150',
        !shown && 'invisible',
      )}
    />
  );
}
