'use client';
import { parseAsBoolean, parseAsString, throttle, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import type { PortFilter } from './port-filter.ts';

const parsers = {
  q: parseAsString.withDefault(''),
  type: parseAsString,
  chassis: parseAsString,
  wrong: parseAsBoolean.withDefault(false),
  sort: parseAsString.withDefault('name'),
};

/** The filter and order of the ports table, kept in the URL. */
export function usePortQuery() {
  const [query, set] = useQueryStates(parsers, { limitUrlUpdates: throttle(200) });
  const { q, type, chassis, wrong, sort } = query;
  const filter = useMemo(
    (): PortFilter => ({ text: q, type, chassis, notAsIntended: wrong }),
    [q, type, chassis, wrong],
  );
  return {
    filter,
    sort,
    setText: (text: string) => void set({ q: text || null }),
    setType: (next: string | null) => void set({ type: next }),
    setChassis: (next: string | null) => void set({ chassis: next }),
    setNotAsIntended: (next: boolean) => void set({ wrong: next || null }),
    setSort: (next: string) => void set({ sort: next }),
    clear: () => void set({ q: null, type: null, chassis: null, wrong: null }),
  };
}
