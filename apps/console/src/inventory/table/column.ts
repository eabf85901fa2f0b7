import type { ReactNode } from 'react';

/** One column of a table of rows R. */
export interface Column<R> {
  readonly key: string;
  readonly header: ReactNode;
  /** Track of the grid: "minmax(140px,2fr)", "36px". */
  readonly width: string;
  readonly align?: 'end';
  readonly cell: (row: R) => ReactNode;
  /** What the column sorts by; without it the column does not sort. */
  readonly sortValue?: (row: R) => string | number;
}

/** Sorted by a column, ascending unless it begins with "-": as in the URL. */
export type Sort = string;

/** A sorted copy; equal values stay in the order they came in. */
export function sorted<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sort: Sort,
): readonly R[] {
  const descending = sort.startsWith('-');
  const key = descending ? sort.slice(1) : sort;
  const value = columns.find((column) => column.key === key)?.sortValue;
  if (!value) return rows;
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(value(a), value(b)));
}

/** Text as people order it: "vm2" before "vm10". */
const text = new Intl.Collator('en', { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : text.compare(String(a), String(b));
}

/** What pressing a header makes of the sort: ascending, then descending, then ascending again. */
export function nextSort(sort: Sort, key: string): Sort {
  return sort === key ? `-${key}` : key;
}
