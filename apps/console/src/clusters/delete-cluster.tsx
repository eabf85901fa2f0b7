'use client';
import type { ClusterRecord } from '@ovn-console/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { errorMessage } from '../trpc/error-cause.ts';
import { useTRPC } from '../trpc/trpc-provider.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { toast } from '../ui/toast.tsx';

export interface DeleteClusterProps {
  /** The one to ask about; undefined while nothing is asked. */
  cluster: ClusterRecord | undefined;
  onClose: () => void;
  onDeleted: (cluster: ClusterRecord) => void;
}

/** Asks before a cluster is forgotten; the network itself is not touched. */
export function DeleteCluster({ cluster, onClose, onDeleted }: DeleteClusterProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const remove = useMutation(trpc.cluster.delete.mutationOptions());
  const confirm = async (doomed: ClusterRecord) => {
    try {
      await remove.mutateAsync({ id: doomed.id });
      onDeleted(doomed);
      toast.success(`${doomed.name} is deleted from the console.`);
    } catch (error) {
      toast.error(`${doomed.name} was not deleted`, { description: errorMessage(error) });
    }
    await queries.invalidateQueries({ queryKey: trpc.cluster.list.queryKey() });
  };
  return (
    <ConfirmDialog
      open={cluster !== undefined}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Delete cluster ${cluster?.name ?? ''}?`}
      action="Delete cluster"
      onConfirm={() => (cluster ? void confirm(cluster) : undefined)}
    >
      The console forgets its addresses and where cards were dragged to. The network itself is not
      touched.
    </ConfirmDialog>
  );
}
