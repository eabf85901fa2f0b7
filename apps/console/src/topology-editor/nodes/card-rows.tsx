'use client';
import type { EntityId } from '@ovn-console/topology';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { setScrolled, useCanvas } from '../canvas-state.ts';
import { ROW_HEIGHT, VISIBLE_ROWS } from '../scene/card-size.ts';
import type { CardData } from './card-node.ts';
import { PortRow } from './port-row.tsx';

/** Lists longer than this only have the rows in sight in the document. */
const VIRTUAL_FROM = 24;

/** The rows of an expanded card; more than a dozen scroll. */
export function CardRows({ data }: { data: CardData }) {
  const { card, selected, litRows } = data;
  if (card.rows.length > VISIBLE_ROWS) return <ScrolledRows data={data} />;
  return card.rows.map((id) => (
    <PortRow
      key={id}
      id={id}
      selected={id === selected}
      faded={litRows !== undefined && !litRows.has(id)}
    />
  ));
}

function ScrolledRows({ data }: { data: CardData }) {
  const { card } = data;
  const { store } = useCanvas();
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: card.rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => card.rows[index] ?? index,
    overscan: card.rows.length > VIRTUAL_FROM ? 6 : VIRTUAL_FROM,
  });
  const selectedIndex = data.selected === undefined ? -1 : card.rows.indexOf(data.selected);
  useEffect(() => {
    if (selectedIndex >= 0) virtual.scrollToIndex(selectedIndex);
  }, [selectedIndex, virtual]);
  const shown = virtual
    .getVirtualItems()
    .map(({ index, start }) => ({ id: card.rows[index], start }));
  return (
    <div
      ref={list}
      className="nowheel overflow-y-auto rounded-b-[inherit]"
      style={{ height: VISIBLE_ROWS * ROW_HEIGHT }}
      onScroll={(event) => setScrolled(store, card.id, event.currentTarget.scrollTop)}
    >
      <div className="relative" style={{ height: card.rows.length * ROW_HEIGHT }}>
        {shown.map((row) => (
          <PlacedRow key={row.id} id={row.id} top={row.start} data={data} />
        ))}
      </div>
    </div>
  );
}

interface PlacedRowProps {
  id: EntityId | undefined;
  top: number;
  data: CardData;
}

function PlacedRow({ id, top, data: { selected, litRows } }: PlacedRowProps) {
  if (id === undefined) return null;
  return (
    <div className="absolute inset-x-0" style={{ top }}>
      <PortRow
        id={id}
        selected={id === selected}
        faded={litRows !== undefined && !litRows.has(id)}
      />
    </div>
  );
}
