'use client';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useLiveCluster } from './cluster-provider.tsx';
import { livenessOf, type Liveness } from './liveness.ts';
import { useSocketState } from './socket-state.ts';
import { useNow } from './use-now.ts';

/** What was last heard of the cluster's two database connections. */
export function useClusterStatus() {
  return useStore(useLiveCluster().status);
}

/** How current the page is; ticks each second, so that ages and countdowns move. */
export function useLiveness(): Liveness {
  const { status, receivedAt } = useClusterStatus();
  const socket = useSocketState();
  const now = useNow();
  return useMemo(
    () => livenessOf({ socket, status, receivedAt, now }),
    [socket, status, receivedAt, now],
  );
}
