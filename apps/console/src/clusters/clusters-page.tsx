'use client';
import type { ClusterRecord } from '@ovn-console/api';
import { useQuery } from '@tanstack/react-query';
import { Boxes, Plus } from 'lucide-react';
import { useState } from 'react';
import { errorMessage } from '../trpc/error-cause.ts';
import { useTRPC } from '../trpc/trpc-provider.tsx';
import { useActions } from '../ui/actions.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadingProgress } from '../ui/progress.tsx';
import { ClusterPanel } from './cluster-panel.tsx';
import { ClusterTable } from './cluster-table.tsx';
import { DeleteCluster } from './delete-cluster.tsx';
import { useClusterChoice } from './use-cluster-choice.ts';
import { useIsAdmin } from './use-is-admin.ts';

/** Every cluster the console knows; an admin adds, edits and deletes them here. */
export function ClustersPage() {
  const trpc = useTRPC();
  const { data: clusters, error } = useQuery(trpc.cluster.list.queryOptions());
  const choice = useClusterChoice();
  const isAdmin = useIsAdmin() ?? false;
  const [doomed, setDoomed] = useState<ClusterRecord>();
  const edited = clusters?.find(({ id }) => id === choice.open);
  const isOpen = isAdmin && (choice.open === 'new' || edited !== undefined);

  return (
    <div className="flex h-full min-w-0">
      <div className="flex min-w-0 flex-1 flex-col">
        <Toolbar isAdmin={isAdmin} onAdd={choice.add} />
        {clusters ? (
          <ClusterTable
            clusters={clusters}
            edited={edited?.id}
            onEdit={isAdmin ? ({ id }) => choice.edit(id) : undefined}
            onDelete={isAdmin ? setDoomed : undefined}
          />
        ) : error ? (
          <Callout tone="error" title="The clusters could not be read" className="m-5">
            {errorMessage(error)}
          </Callout>
        ) : (
          <LoadingProgress title="Asking the console for its clusters" />
        )}
        {clusters?.length === 0 ? <NoClusters isAdmin={isAdmin} onAdd={choice.add} /> : null}
      </div>
      {isOpen ? <ClusterPanel key={choice.open} cluster={edited} onClose={choice.close} /> : null}
      <DeleteCluster
        cluster={doomed}
        onClose={() => setDoomed(undefined)}
        onDeleted={({ id }) => (id === choice.open ? choice.close() : undefined)}
      />
    </div>
  );
}

function Toolbar({ isAdmin, onAdd }: { isAdmin: boolean; onAdd: () => void }) {
  const add = { id: 'add-cluster', group: 'Clusters', label: 'Add cluster', keys: 'a', run: onAdd };
  useActions(isAdmin ? [add] : []);
  return (
    <div className="flex h-13 shrink-0 items-center gap-3 border-b border-line px-5">
      <h2 className="text-lg font-semibold">Clusters</h2>
      <p className="min-w-0 truncate text-sm text-mut">
        OVN deployments, each by its Northbound and Southbound databases
      </p>
      {isAdmin ? (
        <Button variant="primary" className="ml-auto" onClick={onAdd}>
          <Plus /> Add cluster
        </Button>
      ) : (
        <p className="ml-auto text-xs whitespace-nowrap text-faint">Admins add and edit clusters</p>
      )}
    </div>
  );
}

function NoClusters({ isAdmin, onAdd }: { isAdmin: boolean; onAdd: () => void }) {
  return (
    <EmptyState
      icon={Boxes}
      title="No clusters yet"
      action={isAdmin ? <Button onClick={onAdd}>Add cluster</Button> : null}
    >
      {isAdmin
        ? 'Say where the Northbound and Southbound databases of an OVN deployment listen; the console connects and draws its network.'
        : 'An admin says where the databases of an OVN deployment listen; its network is drawn here then.'}
    </EmptyState>
  );
}
