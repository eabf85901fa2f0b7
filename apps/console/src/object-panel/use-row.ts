'use client';
import type { RowDetails } from '@ovn-console/api';
import { useEffect, useState } from 'react';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { keepSubscribed } from '../trpc/keep-subscribed.ts';
import { useTRPCClient } from '../trpc/trpc-provider.tsx';
import type { RowAddress } from './selection.ts';

export interface WatchedRow {
  /** Undefined until it has come. It stays while the connection is away. */
  readonly details: RowDetails | undefined;
  readonly error: string | undefined;
}

const nothing: WatchedRow = { details: undefined, error: undefined };

/** Every column of one row, live. Make the component anew (key) for another row. */
export function useRow({ database, table, uuid }: RowAddress): WatchedRow {
  const client = useTRPCClient();
  const clusterId = useLiveCluster().cluster.id;
  const [watched, setWatched] = useState(nothing);
  useEffect(
    () =>
      keepSubscribed<RowDetails>(
        (handlers) => client[database].row.watch.subscribe({ clusterId, table, uuid }, handlers),
        {
          onData: (details) => setWatched({ details, error: undefined }),
          onError: (cause) =>
            setWatched(({ details }) => ({
              details,
              error: cause?.message ?? 'It could not be read.',
            })),
        },
      ),
    [client, clusterId, database, table, uuid],
  );
  return watched;
}
