'use client';
import type { ClusterStatus, DatabaseStatus } from '@ovn-console/api';
import type { State } from '@ovn-console/topology';
import { useEffect, useState } from 'react';
import { keepSubscribed } from '../trpc/keep-subscribed.ts';
import { useTRPCClient } from '../trpc/trpc-provider.tsx';

export interface Health {
  readonly state: State;
  readonly text: string;
}

/** How a cluster's connections are doing, live. */
export function useClusterHealth(clusterId: string): Health {
  const client = useTRPCClient();
  const [health, setHealth] = useState<Health>({ state: 'unknown', text: 'Asking' });
  useEffect(
    () =>
      keepSubscribed<ClusterStatus>(
        (handlers) => client.cluster.watch.subscribe({ clusterId }, handlers),
        {
          onData: (status) => setHealth(healthOf(status)),
          onError: (cause) =>
            setHealth({ state: 'error', text: cause?.message ?? 'It cannot be watched' }),
        },
      ),
    [client, clusterId],
  );
  return health;
}

function healthOf({ northbound, southbound }: ClusterStatus): Health {
  const both: readonly [string, DatabaseStatus][] = [
    ['Northbound', northbound],
    ['Southbound', southbound],
  ];
  const away = both.find(([, { phase }]) => phase !== 'live');
  if (!away) return { state: 'up', text: 'Live' };
  const [name, { phase, attempt, error }] = away;
  if (attempt === 0) return { state: 'pending', text: `${name} is ${phase}` };
  return { state: 'error', text: `${name}: ${error?.message ?? phase}, attempt ${attempt}` };
}
