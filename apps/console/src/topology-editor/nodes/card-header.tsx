'use client';
import type { EntityId } from '@ovn-console/topology';
import { ChevronDown } from 'lucide-react';
import { cn } from '../../ui/class-names.ts';
import { KindTile } from '../../ui/kind-icon.tsx';
import { StateDot } from '../../ui/state-dot.tsx';
import { useCanvas, useIsCursor } from '../canvas-state.ts';
import { HEADER_HEIGHT } from '../scene/card-size.ts';
import { cardText } from '../scene/card-text.ts';
import type { Card, CardEntity } from '../scene/cards.ts';
import { Flash } from './flash.tsx';

export interface CardHeaderProps {
  card: Card;
  entity: CardEntity;
  /** Accessible name of the header as a button. */
  label: string;
  selected: EntityId | undefined;
}

/** The head of a card: what it is, its health unless that is fine, and its figures. */
export function CardHeader({ card, entity, label, selected }: CardHeaderProps) {
  const { select } = useCanvas();
  const tabbable = useIsCursor(card.id);
  const text = cardText(entity);
  return (
    <div className="relative flex shrink-0 items-stretch" style={{ height: HEADER_HEIGHT }}>
      <Flash of={`${entity.state} ${JSON.stringify(text)}`} />
      <button
        type="button"
        aria-pressed={selected === card.id}
        tabIndex={tabbable ? 0 : -1}
        data-entity={card.id}
        data-state={entity.state}
        onClick={() => select(card.id)}
        className="flex min-w-0 flex-1 items-center gap-2.5 px-3 text-left focus-visible:-outline-offset-2"
      >
        <span className="sr-only">{label}</span>
        <span aria-hidden className="contents">
          <KindTile kind={card.kind} />
          <span className="min-w-0 flex-1">
            <span className="flex items-center gap-1">
              <span className="truncate text-sm font-semibold" title={entity.name}>
                {card.name}
              </span>
              {entity.state === 'up' ? null : (
                <span title={entity.reason} className="inline-flex">
                  <StateDot state={entity.state} label="" />
                </span>
              )}
            </span>
            <span
              className={cn('block truncate text-2xs text-mut', text.mono && 'font-mono')}
              title={text.detail}
            >
              {text.detail}
            </span>
          </span>
          <span className="shrink-0 text-right text-2xs leading-4 text-mut">
            {text.aside.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </span>
        </span>
      </button>
      <ExpandButton card={card} />
    </div>
  );
}

function ExpandButton({ card }: { card: Card }) {
  const { setExpanded } = useCanvas();
  if (card.rows.length === 0) return null;
  return (
    <button
      type="button"
      aria-expanded={card.expanded}
      aria-label={`${card.expanded ? 'Hide' : 'Show'} ports of ${card.name}`}
      tabIndex={-1}
      onClick={() => setExpanded(card.id, !card.expanded)}
      className="nodrag mr-1 -ml-2 inline-flex w-6 shrink-0 items-center justify-center text-faint hover:text-fg"
    >
      <ChevronDown
        className={cn('size-3.5 transition-transform', card.expanded && 'rotate-180')}
        aria-hidden
      />
    </button>
  );
}
