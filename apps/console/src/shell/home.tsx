'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTRPC } from '../trpc/trpc-provider.tsx';
import { LoadingProgress } from '../ui/progress.tsx';
import { PlainFrame } from './cluster-frame.tsx';
import { lastCluster } from './last-cluster.ts';
import { clusterHref } from './pages.ts';

/** Leads to the cluster looked at last, else the first; without any, to where one is added. */
export function Home() {
  const router = useRouter();
  const trpc = useTRPC();
  const { data: clusters } = useQuery(trpc.cluster.list.queryOptions());
  useEffect(() => {
    if (!clusters) return;
    const last = lastCluster();
    const cluster = clusters.find(({ name }) => name === last) ?? clusters[0];
    router.replace(cluster ? clusterHref(cluster.name) : '/clusters');
  }, [clusters, router]);
  return (
    <PlainFrame>
      <LoadingProgress title="Asking the console for its clusters" />
    </PlainFrame>
  );
}
