'use client';
import { parseAsString, useQueryStates } from 'nuqs';
import { useCallback } from 'react';

/** Database rows that are no entity of the graph can be looked at as well. */
export interface RowAddress {
  readonly database: 'northbound' | 'southbound';
  readonly table: string;
  readonly uuid: string;
}

const parsers = {
  select: parseAsString,
  tab: parseAsString.withDefault('overview'),
};

export interface Selection {
  /** An entity's id, or a row's (see rowId); null when nothing is selected. */
  readonly selected: string | null;
  readonly select: (id: string | null) => void;
  /** Which tab of the side panel is open. */
  readonly tab: string;
  readonly setTab: (tab: string) => void;
}

/** What is selected, kept in the URL so that it can be shared and gone back from. */
export function useSelection(): Selection {
  const [{ select: selected, tab }, set] = useQueryStates(parsers, { history: 'push' });
  const select = useCallback((id: string | null) => void set({ select: id }), [set]);
  const setTab = useCallback(
    (next: string) => void set({ tab: next }, { history: 'replace' }),
    [set],
  );
  return { selected, select, tab, setTab };
}

/** The selection id of a plain row: `row:northbound:NAT:<uuid>`. */
export function rowId({ database, table, uuid }: RowAddress): string {
  return `row:${database}:${table}:${uuid}`;
}

/** The row that a selection id names; undefined for ids of entities. */
export function parseRowId(id: string): RowAddress | undefined {
  const [prefix, database, table, uuid] = id.split(':');
  if (prefix !== 'row' || !table || !uuid) return undefined;
  return database === 'northbound' || database === 'southbound'
    ? { database, table, uuid }
    : undefined;
}
