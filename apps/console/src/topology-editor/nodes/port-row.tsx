'use client';
import type { EntityId, EntityOf } from '@ovn-console/topology';
import { memo, useMemo } from 'react';
import { useEntity, useGraph } from '../../trpc/graph-hooks.ts';
import { cn } from '../../ui/class-names.ts';
import { Pill } from '../../ui/pill.tsx';
import { StateDot } from '../../ui/state-dot.tsx';
import { useCanvas, useIsCursor } from '../canvas-state.ts';
import { ROW_HEIGHT } from '../scene/card-size.ts';
import type { GraphView } from '../scene/graph-view.ts';
import { rowText, type RowText } from '../scene/row-text.ts';
import { spokenDescription } from '../scene/spoken-name.ts';
import { stable } from '../scene/stable.ts';
import { Flash } from './flash.tsx';

export interface PortRowProps {
  id: EntityId;
  selected: boolean;
  faded: boolean;
}

/** A port in a card: its state, name and addresses, and where it runs. */
export const PortRow = memo(function PortRow({ id, selected, faded }: PortRowProps) {
  const entity = useEntity(id);
  const port = entity?.kind === 'switchPort' || entity?.kind === 'routerPort' ? entity : undefined;
  // Chassis are looked up by name, so what a row says may change without its port changing.
  const says = useGraph(useMemo(() => stable((graph) => port && rowSays(port, graph)), [port]));
  if (!port || !says) return null;
  return <RowButton port={port} {...says} selected={selected} faded={faded} />;
});

function rowSays(port: EntityOf<'switchPort' | 'routerPort'>, graph: GraphView) {
  return { text: rowText(port, graph), label: spokenDescription(port, graph) };
}

interface RowButtonProps extends Omit<PortRowProps, 'id'> {
  port: EntityOf<'switchPort' | 'routerPort'>;
  text: RowText;
  label: string;
}

function RowButton({ port, text, label, selected, faded }: RowButtonProps) {
  const { select } = useCanvas();
  const tabbable = useIsCursor(port.id);
  return (
    <button
      type="button"
      aria-pressed={selected}
      tabIndex={tabbable ? 0 : -1}
      data-entity={port.id}
      data-state={port.state}
      onClick={() => select(port.id)}
      style={{ height: ROW_HEIGHT }}
      className={cn(
        'relative flex w-full shrink-0 items-center gap-2 border-t border-line px-3 text-left transition-opacity focus-visible:-outline-offset-2',
        selected ? 'bg-(--hue)/9 shadow-[inset_2px_0_0_var(--hue)]' : 'hover:bg-hover',
        faded && 'faded',
      )}
    >
      <span className="sr-only">{label}</span>
      <span aria-hidden className="contents">
        <Flash of={label} />
        <span title={port.reason} className="inline-flex">
          <StateDot state={port.state} label="" />
        </span>
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-2">
            <span
              className="min-w-0 flex-1 truncate text-xs leading-5 font-medium"
              title={text.title}
            >
              {text.title}
            </span>
            <Pills pills={text.pills} />
          </span>
          <span className="block truncate font-mono text-2xs leading-4 text-mut">
            {text.detail} <span className="text-faint">{text.aside}</span>
          </span>
        </span>
      </span>
    </button>
  );
}

function Pills({ pills }: { pills: RowText['pills'] }) {
  return (
    <span className="flex gap-1">
      {pills.map((pill) => (
        <Pill
          key={pill.text}
          tone={pill.tone}
          dot={pill.tone === 'up'}
          title={pill.hint}
          className="h-4.5"
        >
          {pill.text}
        </Pill>
      ))}
    </span>
  );
}
