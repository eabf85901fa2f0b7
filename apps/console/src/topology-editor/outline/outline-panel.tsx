'use client';
import type { EntityId } from '@ovn-console/topology';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight } from 'lucide-react';
import { useCallback, useRef, useState, type KeyboardEvent } from 'react';
import { useGraph } from '../../trpc/graph-hooks.ts';
import { cn } from '../../ui/class-names.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { StateDot } from '../../ui/state-dot.tsx';
import type { GraphView } from '../scene/graph-view.ts';
import { spokenDescription } from '../scene/spoken-name.ts';
import { outlineLines, outlineMove, type OutlineLine } from './outline-items.ts';

const LINE_HEIGHT = 28;

export interface OutlinePanelProps {
  selected: EntityId | undefined;
  onSelect: (id: EntityId) => void;
  onClose: () => void;
}

/** The graph as a tree: the canvas for those who do not see it, or would rather read a list. */
export function OutlinePanel({ selected, onSelect, onClose }: OutlinePanelProps) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const lines = useGraph(
    useCallback((graph: GraphView) => outlineLines(graph.outline(), toggled), [toggled]),
  );
  const [at, setAt] = useState('');
  const focused = lines.find(({ id }) => id === at) ?? lines[0];
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 12,
  });
  const toggle = (id: string) =>
    setToggled(
      (now) => new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]),
    );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onClose();
    const move = outlineMove(lines, focused?.id ?? '', event.key);
    if (!move) return undefined;
    event.preventDefault();
    if (move.type === 'toggle') return toggle(move.id);
    setAt(move.id);
    virtual.scrollToIndex(lines.findIndex(({ id }) => id === move.id));
    requestAnimationFrame(() => document.getElementById(domId(move.id))?.focus());
    return undefined;
  };

  return (
    <div ref={scroller} className="w-64 shrink-0 overflow-y-auto border-r border-line bg-panel">
      <div
        role="tree"
        tabIndex={-1}
        aria-label="Outline of the network"
        className="relative"
        style={{ height: virtual.getTotalSize() + 8 }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          return line ? (
            <Line
              key={line.id}
              line={line}
              top={start + 4}
              tabbable={line === focused}
              selected={line.entity !== undefined && line.entity === selected}
              onToggle={() => toggle(line.id)}
              onChoose={() => {
                setAt(line.id);
                if (line.entity === undefined) toggle(line.id);
                else onSelect(line.entity);
              }}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

const domId = (id: string) => `outline-${id}`;

interface LineProps {
  line: OutlineLine;
  top: number;
  tabbable: boolean;
  selected: boolean;
  onToggle: () => void;
  onChoose: () => void;
}

function Line({ line, top, tabbable, selected, onToggle, onChoose }: LineProps) {
  const label = useGraph(
    useCallback(
      (graph: GraphView) => {
        const entity = line.entity === undefined ? undefined : graph.get(line.entity);
        return entity ? spokenDescription(entity, graph) : line.label;
      },
      [line],
    ),
  );
  return (
    <div
      id={domId(line.id)}
      role="treeitem"
      aria-label={label}
      aria-level={line.level}
      aria-expanded={line.expanded}
      aria-selected={selected}
      aria-posinset={line.position}
      aria-setsize={line.siblings}
      tabIndex={tabbable ? 0 : -1}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
      style={{ top, height: LINE_HEIGHT, paddingLeft: 4 + line.level * 12 }}
      className={cn(
        'absolute inset-x-1 flex items-center gap-1.5 rounded-md pr-2 text-xs hover:bg-hover focus-visible:-outline-offset-2',
        line.level === 1 && 'font-medium text-faint',
        selected && 'bg-selected font-medium',
      )}
    >
      <ChevronRight
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
        className={cn(
          'size-3.5 shrink-0 text-faint transition-transform',
          line.expanded && 'rotate-90',
          line.expanded === undefined && 'invisible',
        )}
      />
      <LineIcon line={line} />
      <span className="min-w-0 flex-1 truncate">{line.label}</span>
      {line.item && line.item.state !== 'up' ? (
        <span title={line.item.reason} className="inline-flex">
          <StateDot state={line.item.state} label="" />
        </span>
      ) : null}
    </div>
  );
}

function LineIcon({ line }: { line: OutlineLine }) {
  const kind = useGraph(
    useCallback(
      (graph: GraphView) => (line.entity === undefined ? undefined : graph.get(line.entity)?.kind),
      [line],
    ),
  );
  return kind ? <KindIcon kind={kind} className="size-3.5" /> : null;
}
