'use client';
import type { JournalRecord } from '@ovn-console/api';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { keepSubscribed } from '../trpc/keep-subscribed.ts';
import { useTRPC, useTRPCClient } from '../trpc/trpc-provider.tsx';

const PAGE = 50;

/** The journal of this cluster, newest first, page by page; asked again whenever an entry is written. */
export function useJournal(object?: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const clusterId = useLiveCluster().cluster.id;

  useEffect(
    () =>
      keepSubscribed<JournalRecord>(
        (handlers) => client.journal.watch.subscribe({ clusterId }, handlers),
        { onData: () => void queries.invalidateQueries({ queryKey: trpc.journal.list.pathKey() }) },
      ),
    [client, clusterId, queries, trpc],
  );

  return useInfiniteQuery({
    queryKey: [...trpc.journal.list.pathKey(), { clusterId, object }],
    queryFn: ({ pageParam, signal }) =>
      client.journal.list.query(
        {
          clusterId,
          limit: PAGE,
          ...(object !== undefined && { object }),
          ...(pageParam !== undefined && { before: pageParam }),
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextBefore,
  });
}
