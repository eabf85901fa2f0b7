'use client';
import type { ClusterRecord, ClusterStatus, ErrorCause, TopologyEvent } from '@ovn-console/api';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { keepSubscribed } from './keep-subscribed.ts';
import { LiveGraph } from './live-graph.ts';
import { useTRPCClient } from './trpc-provider.tsx';

/** What was last heard of the cluster's connections. */
export interface StatusState {
  readonly status?: ClusterStatus;
  /** Browser's clock when `status` came. */
  readonly receivedAt?: number;
  /** The server could not even watch the cluster. */
  readonly error?: ErrorCause;
}

export interface LiveCluster {
  readonly cluster: ClusterRecord;
  readonly live: LiveGraph;
  readonly status: StoreApi<StatusState>;
}

const Context = createContext<LiveCluster | undefined>(undefined);

/** The cluster whose page this is. Throws outside a ClusterProvider. */
export function useLiveCluster(): LiveCluster {
  const context = use(Context);
  if (!context) throw new Error('There is no ClusterProvider above this component.');
  return context;
}

/** As useLiveCluster, but undefined on pages that belong to no cluster. */
export function useMaybeLiveCluster(): LiveCluster | undefined {
  return use(Context);
}

/** Watches one cluster's graph and connections for as long as it is mounted. */
export function ClusterProvider(props: { cluster: ClusterRecord; children: ReactNode }) {
  const { cluster, children } = props;
  const client = useTRPCClient();
  const [live] = useState(() => new LiveGraph());
  const [status] = useState(() => createStore<StatusState>(() => ({})));

  useEffect(() => {
    const input = { clusterId: cluster.id };
    const stops = [
      keepSubscribed<{ data: TopologyEvent }>(
        (handlers) => client.topology.watch.subscribe(input, handlers),
        { onData: ({ data }) => live.apply(data) },
      ),
      keepSubscribed<ClusterStatus>((handlers) => client.cluster.watch.subscribe(input, handlers), {
        onData: (next) => status.setState({ status: next, receivedAt: Date.now() }, true),
        onError: (error) => status.setState(error ? { error } : {}),
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [client, cluster.id, live, status]);

  const value = useMemo(() => ({ cluster, live, status }), [cluster, live, status]);
  return <Context value={value}>{children}</Context>;
}
