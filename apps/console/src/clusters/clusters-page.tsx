'use client';
import type { ClusterRecord } from '@ovn-console/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Boxes, Plus } from 'lucide-react';
import { useState } from 'react';
import { errorMessage } from '../trpc/error-cause.ts';
import { useTRPC } from '../trpc/trpc-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadingProgress } from '../ui/progress.tsx';
import { toast } from '../ui/toast.tsx';
import { ClusterDialog } from './cluster-dialog.tsx';
import { ClusterRow } from './cluster-row.tsx';

/** Which cluster is being added, edited or deleted. */
type Doing =
  | { readonly what: 'adding' }
  | { readonly what: 'editing' | 'deleting'; readonly cluster: ClusterRecord };

/** The clusters that this console knows: add, edit, delete, and how each is doing. */
export function ClustersPage() {
  const trpc = useTRPC();
  const { data: clusters, error } = useQuery(trpc.cluster.list.queryOptions());
  const { data: account } = useQuery(trpc.account.current.queryOptions());
  const [doing, setDoing] = useState<Doing>();
  const isAdmin = account?.role === 'admin';
  const add = isAdmin ? (
    <Button variant="primary" onClick={() => setDoing({ what: 'adding' })}>
      <Plus /> Add a cluster
    </Button>
  ) : null;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 px-6 py-8">
      <div className="flex items-center gap-3">
        <div className="flex-1">
          <h2 className="text-xl font-semibold">Clusters</h2>
          <p className="text-sm text-mut">The OVN deployments that this console looks at</p>
        </div>
        {clusters && clusters.length > 0 ? add : null}
      </div>
      {error ? (
        <Callout tone="error" title="The clusters could not be read">
          {errorMessage(error)}
        </Callout>
      ) : null}
      {clusters ? null : <LoadingProgress title="Asking the console for its clusters" />}
      {clusters?.length === 0 ? <NoClusters add={add} /> : null}
      {clusters && clusters.length > 0 ? (
        <ul className="divide-y divide-line rounded-xl border border-line bg-panel shadow-card">
          {clusters.map((cluster) => (
            <ClusterRow
              key={cluster.id}
              cluster={cluster}
              onEdit={isAdmin ? () => setDoing({ what: 'editing', cluster }) : undefined}
              onDelete={isAdmin ? () => setDoing({ what: 'deleting', cluster }) : undefined}
            />
          ))}
        </ul>
      ) : null}
      <Dialogs doing={doing} onClose={() => setDoing(undefined)} />
    </div>
  );
}

function NoClusters({ add }: { add: React.ReactNode }) {
  return (
    <EmptyState icon={Boxes} title="No cluster yet" action={add}>
      Say where an OVN deployment’s Northbound and Southbound databases listen, for example{' '}
      <code className="font-mono text-xs">tcp:192.0.2.10:6641</code> and{' '}
      <code className="font-mono text-xs">tcp:192.0.2.10:6642</code>.
    </EmptyState>
  );
}

function Dialogs({ doing, onClose }: { doing: Doing | undefined; onClose: () => void }) {
  if (!doing) return null;
  if (doing.what === 'deleting') return <Deletion cluster={doing.cluster} onClose={onClose} />;
  const cluster = doing.what === 'editing' ? doing.cluster : undefined;
  return <ClusterDialog cluster={cluster} onClose={onClose} />;
}

function Deletion({ cluster, onClose }: { cluster: ClusterRecord; onClose: () => void }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const remove = useMutation(
    trpc.cluster.delete.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: trpc.cluster.list.queryKey() });
        toast(`${cluster.name} deleted`);
      },
      onError: (error) =>
        toast.error(`${cluster.name} was not deleted`, { description: errorMessage(error) }),
    }),
  );
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Delete ${cluster.name}?`}
      action="Delete cluster"
      onConfirm={() => remove.mutate({ id: cluster.id })}
    >
      The console forgets its addresses and where cards were dragged to. The network itself is not
      touched.
    </ConfirmDialog>
  );
}
