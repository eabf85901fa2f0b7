'use client';
import { useQuery } from '@tanstack/react-query';
import { Boxes } from 'lucide-react';
import Link from 'next/link';
import { useEffect, type ReactNode } from 'react';
import { ClusterProvider, useLiveCluster } from '../trpc/cluster-provider.tsx';
import { errorMessage } from '../trpc/error-cause.ts';
import { useTRPC } from '../trpc/trpc-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadingProgress } from '../ui/progress.tsx';
import { rememberCluster } from './last-cluster.ts';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { ClusterActions } from './shell-actions.tsx';
import { StaleStrip } from './stale-strip.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useEditAvailability } from './use-edit-availability.ts';

/** Everything around a cluster's page, and the live connection to the cluster itself. */
export function ClusterFrame({ name, children }: { name: string; children: ReactNode }) {
  const trpc = useTRPC();
  const { data: clusters, error } = useQuery(trpc.cluster.list.queryOptions());
  const cluster =
    clusters?.find((one) => one.name === name) ?? clusters?.find(({ id }) => id === name);
  if (cluster) {
    return (
      <ClusterProvider key={cluster.id} cluster={cluster}>
        <LiveFrame>{children}</LiveFrame>
      </ClusterProvider>
    );
  }
  return (
    <PlainFrame>
      {error ? <Failed error={error} /> : clusters ? <Unknown name={name} /> : <Asking />}
    </PlainFrame>
  );
}

function LiveFrame({ children }: { children: ReactNode }) {
  useEditAvailability();
  return (
    <div className="flex h-dvh flex-col">
      <RememberCluster />
      <ClusterActions />
      <TopBar />
      <div className="flex min-h-0 flex-1">
        <Rail />
        <div className="flex min-w-0 flex-1 flex-col">
          <StaleStrip />
          <main className="relative flex min-h-0 flex-1">{children}</main>
        </div>
      </div>
      <StatusBar />
      <Palette />
    </div>
  );
}

/** The same frame for pages that belong to no cluster. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex h-dvh flex-col">
      <TopBar />
      <div className="flex min-h-0 flex-1">
        <Rail />
        <main className="min-w-0 flex-1 overflow-y-auto">{children}</main>
      </div>
      <Palette />
    </div>
  );
}

function RememberCluster() {
  const { cluster } = useLiveCluster();
  useEffect(() => rememberCluster(cluster.name), [cluster.name]);
  return null;
}

function Asking() {
  return <LoadingProgress title="Asking the console for its clusters" />;
}

function Failed({ error }: { error: unknown }) {
  return (
    <div className="mx-auto max-w-lg p-8">
      <Callout tone="error" title="The clusters could not be read">
        {errorMessage(error)}
      </Callout>
    </div>
  );
}

function Unknown({ name }: { name: string }) {
  return (
    <EmptyState
      icon={Boxes}
      title={`There is no cluster called ${name}`}
      action={
        <Button asChild>
          <Link href="/clusters">All clusters</Link>
        </Button>
      }
    >
      It may have been renamed or deleted.
    </EmptyState>
  );
}
