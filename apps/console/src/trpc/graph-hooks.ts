'use client';
import type { Entity, EntityId, EntityKind, EntityOf, Graph } from '@ovn-console/topology';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { shallow } from 'zustand/shallow';
import { useLiveCluster } from './cluster-provider.tsx';
import type { LiveGraph } from './live-graph.ts';

/**
 * Something worked out of the live graph. The component renders again only when the result
 * changes (compared shallowly). Keep `select` the same function between renders where it is
 * costly (useCallback, or a function of the module).
 */
export function useGraph<T>(select: (graph: Graph) => T): T {
  const { live } = useLiveCluster();
  const read = useMemo(() => memoised(live, select), [live, select]);
  return useSyncExternalStore(live.subscribe, read, read);
}

function memoised<T>(live: LiveGraph, select: (graph: Graph) => T): () => T {
  let last: { version: number; value: T } | undefined;
  return () => {
    if (last?.version === live.version) return last.value;
    const value = select(live.graph);
    const same = last !== undefined && shallow(last.value, value);
    last = { version: live.version, value: same && last ? last.value : value };
    return last.value;
  };
}

/** One entity, live; undefined while there is none of that id. */
export function useEntity(id: EntityId | null | undefined): Entity | undefined {
  const { graph } = useLiveCluster().live;
  const key = id ?? '';
  const subscribe = useCallback(
    (listener: () => void) => graph.subscribe(key, listener),
    [graph, key],
  );
  const read = () => graph.get(key);
  return useSyncExternalStore(subscribe, read, read);
}

/** Every entity of a kind, live; the same array until one of that kind changes. */
export function useEntities<K extends EntityKind>(kind: K): readonly EntityOf<K>[] {
  const { graph } = useLiveCluster().live;
  const subscribe = useCallback(
    (listener: () => void) => graph.subscribeKind(kind, listener),
    [graph, kind],
  );
  const read = () => graph.byKind(kind);
  return useSyncExternalStore(subscribe, read, read);
}

/** False until the first contents have come. */
export function useGraphLoaded(): boolean {
  const { live } = useLiveCluster();
  const read = () => live.loaded;
  return useSyncExternalStore(live.subscribe, read, read);
}
