'use client';
import type { EntityId } from '@ovn-console/topology';
import { cn } from '../../ui/class-names.ts';
import { KindTile } from '../../ui/kind-icon.tsx';
import { StateDot } from '../../ui/state-dot.tsx';
import { useCanvas, useIsCursor } from '../canvas-state.ts';
import type { Card, CardEntity } from '../scene/cards.ts';

export interface FarCardProps {
  card: Card;
  entity: CardEntity;
  label: string;
  selected: EntityId | undefined;
  /** Further still: only the name and the state are left. */
  veryFar: boolean;
}

/** A card seen from afar: name and health, large enough to be read. */
export function FarCard({ card, entity, label, selected, veryFar }: FarCardProps) {
  const { select } = useCanvas();
  const tabbable = useIsCursor(card.id);
  return (
    <button
      type="button"
      aria-pressed={selected === card.id}
      tabIndex={tabbable ? 0 : -1}
      data-entity={card.id}
      data-state={entity.state}
      onClick={() => select(card.id)}
      className="flex size-full items-center gap-3 rounded-[inherit] px-3"
    >
      <span className="sr-only">{label}</span>
      <span aria-hidden className="contents">
        {veryFar ? null : <KindTile kind={card.kind} className="size-9 [&_svg]:size-6" />}
        <span
          className={cn(
            'min-w-0 flex-1 truncate text-left font-semibold',
            veryFar ? 'text-4xl/11' : 'text-2xl',
          )}
        >
          {card.name}
        </span>
        <StateDot state={entity.state} label="" className={veryFar ? 'size-10' : 'size-7'} />
      </span>
    </button>
  );
}
