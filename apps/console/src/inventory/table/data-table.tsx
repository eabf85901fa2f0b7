'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { cn } from '../../ui/class-names.ts';
import { nextSort, type Column, type Sort } from './column.ts';

export interface DataTableProps<R> {
  label: string;
  rows: readonly R[];
  columns: readonly Column<R>[];
  rowKey: (row: R) => string;
  selected: string | null;
  onSelect: (key: string | null) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** A row that needs attention is tinted. */
  isAlarming?: (row: R) => boolean;
  /** In pixels: in less room the table scrolls sideways. */
  minWidth?: number;
  /** Shown instead of rows when there are none. */
  empty: ReactNode;
  /** As high as its rows, if they fit, instead of filling the page. */
  fit?: boolean;
}

const ROW_PX = 38;
const MIN_WIDTH_PX = 820;

/**
 * A table of any length: only the rows in sight are in the document. Arrow keys, Home, End and
 * the page keys walk the rows, Enter selects, Esc clears.
 */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, rows, columns, rowKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    getItemKey: (position) => {
      const row = rows[position];
      return row === undefined ? position : rowKey(row);
    },
  });
  const onKeyDown = useRowKeys(props, (position) => {
    virtual.scrollToIndex(position);
    focusRow(scroller.current, position);
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const tabStop = Math.max(
    items[0]?.index ?? 0,
    rows.findIndex((row) => rowKey(row) === props.selected),
  );
  return (
    <div ref={scroller} className={cn('min-h-0 overflow-auto', !props.fit && 'flex-1')}>
      <table
        aria-label={label}
        aria-rowcount={rows.length + 1}
        style={{ minWidth: props.minWidth ?? MIN_WIDTH_PX }}
        className="w-full table-fixed border-separate border-spacing-0 text-sm"
      >
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Header key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} />
          {items.map(({ index, key }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <Row
                key={String(key)}
                {...props}
                row={row}
                index={index}
                tabStop={index === tabStop}
                onKeyDown={onKeyDown}
              />
            );
          })}
          <Spacer height={after} />
        </tbody>
      </table>
      {rows.length === 0 ? props.empty : null}
    </div>
  );
}

/** Stands for the rows above or below those in sight. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return <tr aria-hidden style={{ height }} />;
}

function Header<R>(props: { column: Column<R>; sort: Sort; onSort: (sort: Sort) => void }) {
  const { column, sort, onSort } = props;
  const direction =
    sort === column.key ? 'ascending' : sort === `-${column.key}` ? 'descending' : undefined;
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={direction}
      className={cn(
        'sticky top-0 z-10 h-8.5 truncate border-b border-line bg-bg px-2.5 text-left text-xs font-medium text-mut',
        column.align === 'end' && 'text-right',
      )}
    >
      {column.sortValue ? (
        <button
          type="button"
          onClick={() => onSort(nextSort(sort, column.key))}
          className="inline-flex items-center gap-1 rounded hover:text-fg"
        >
          {column.header}
          {direction ? <Arrow aria-hidden className="size-3" /> : null}
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

interface RowProps<R> extends DataTableProps<R> {
  row: R;
  index: number;
  tabStop: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Row<R>({ row, index, tabStop, columns, rowKey, selected, ...props }: RowProps<R>) {
  const key = rowKey(row);
  const isSelected = key === selected;
  const alarming = props.isAlarming?.(row) ?? false;
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-current={isSelected}
      tabIndex={tabStop ? 0 : -1}
      onClick={() => props.onSelect(key)}
      onKeyDown={props.onKeyDown}
      className={cn(
        'group/row cursor-pointer outline-offset-[-2px] hover:bg-hover',
        isSelected && (alarming ? 'bg-downbg hover:bg-downbg' : 'bg-selected hover:bg-selected'),
      )}
    >
      {columns.map((column, position) => (
        <td
          key={column.key}
          style={{ height: ROW_PX }}
          className={cn(
            'truncate border-b border-line px-2.5',
            column.align === 'end' && 'text-right',
            position === 0 && isSelected && 'shadow-[inset_2px_0_0_var(--fg)]',
            position === 0 && isSelected && alarming && 'shadow-[inset_2px_0_0_var(--down)]',
          )}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** Key handling of the rows; `goTo` brings a row into sight and focuses it. */
function useRowKeys<R>(props: DataTableProps<R>, goTo: (position: number) => void) {
  return (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const position = Number(event.target.dataset.index);
    const row = props.rows[position];
    if (event.key === 'Enter' && row !== undefined) props.onSelect(props.rowKey(row));
    else if (event.key === 'Escape') props.onSelect(null);
    else {
      const next = destination(event.key, position, props.rows.length);
      if (next === undefined) return;
      goTo(next);
    }
    event.preventDefault();
  };
}

const PAGE_ROWS = 15;

function destination(key: string, position: number, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(last, position + 1);
    case 'ArrowUp':
    case 'k':
      return Math.max(0, position - 1);
    case 'PageDown':
      return Math.min(last, position + PAGE_ROWS);
    case 'PageUp':
      return Math.max(0, position - PAGE_ROWS);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** The row may only be in the document once the list has scrolled to it. */
function focusRow(scroller: HTMLElement | null, position: number): void {
  requestAnimationFrame(() => {
    scroller?.querySelector<HTMLElement>(`tr[data-index="${position}"]`)?.focus();
  });
}
