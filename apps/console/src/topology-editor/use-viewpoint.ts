'use client';
import type { EntityId } from '@ovn-console/topology';
import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import { useSelection } from '../object-panel/selection.ts';
import type { View } from './scene/cards.ts';
import type { Viewpoint } from './scene/scene.ts';

const views = ['logical', 'bindings', 'physical'] as const satisfies readonly View[];
const ids = parseAsArrayOf(parseAsString).withDefault([]);

const parsers = {
  view: parseAsStringLiteral(views).withDefault('logical'),
  focus: parseAsString,
  open: ids,
  closed: ids,
};

export interface ViewpointActions {
  readonly setView: (view: View) => void;
  readonly select: (id: EntityId | undefined) => void;
  /** Shows only `id` and its neighbourhood; undefined: everything. */
  readonly setFocus: (id: EntityId | undefined) => void;
  readonly setExpanded: (id: EntityId, expanded: boolean) => void;
}

/** What the person looks at, kept in the URL: a link shows a colleague the same. */
export function useViewpoint(): { readonly viewpoint: Viewpoint } & ViewpointActions {
  const { selected, select } = useSelection();
  const [{ view, focus, open, closed }, update] = useQueryStates(parsers, {
    history: 'replace',
    clearOnDefault: true,
  });
  const viewpoint = useMemo<Viewpoint>(
    () => ({
      view,
      selected: selected ?? undefined,
      focus: focus ?? undefined,
      expansion: { open: new Set(open), closed: new Set(closed) },
    }),
    [view, selected, focus, open, closed],
  );
  const setExpanded = useCallback(
    (id: EntityId, expanded: boolean) =>
      void update((now) => ({
        open: toggled(now.open, id, expanded),
        closed: toggled(now.closed, id, !expanded),
      })),
    [update],
  );
  return {
    viewpoint,
    setView: useCallback((next: View) => void update({ view: next }), [update]),
    select: useCallback((id?: EntityId) => select(id ?? null), [select]),
    setFocus: useCallback((id?: EntityId) => void update({ focus: id ?? null }), [update]),
    setExpanded,
  };
}

function toggled(list: readonly EntityId[], id: EntityId, has: boolean): EntityId[] | null {
  const next = list.filter((other) => other !== id).concat(has ? [id] : []);
  return next.length === 0 ? null : next;
}
