'use client';
import { linkEnds, type Entity } from '@ovn-console/topology';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { errorMessage } from '../trpc/error-cause.ts';
import { useTRPCClient } from '../trpc/trpc-provider.tsx';
import { download } from '../ui/download.ts';
import { toast } from '../ui/toast.tsx';
import { rowOf } from './rows-of.ts';
import { parseRowId, type RowAddress } from './selection.ts';

/** Saves the commands that recreate rows, or without them the whole network, as a script. */
export function useScriptExport(): (rows?: readonly RowAddress[]) => Promise<void> {
  const client = useTRPCClient();
  const { cluster } = useLiveCluster();
  return async (rows) => {
    try {
      const { script } = await client.command.export.query({
        clusterId: cluster.id,
        ...(rows && { rows: rows.map(({ table, uuid }) => ({ table, uuid })) }),
      });
      download(new Blob([script], { type: 'text/x-shellscript' }), `${cluster.name}.sh`);
    } catch (error) {
      toast.error('The script was not exported', { description: errorMessage(error) });
    }
  };
}

/** The rows of NB that a selection stands for; none for what OVN itself reports. */
export function exportedRows(
  selected: string | undefined,
  entityOf: (id: string) => Entity | undefined,
): RowAddress[] {
  if (selected === undefined) return [];
  const row = parseRowId(selected);
  if (row) return row.database === 'northbound' ? [row] : [];
  const entity = entityOf(selected);
  if (!entity) return [];
  const entities = entity.kind === 'link' ? linkEnds(entity).map(entityOf) : [entity];
  return entities.flatMap((one) => {
    const made = one && (entity.kind !== 'link' || isPort(one)) ? rowOf(one) : undefined;
    return made?.database === 'northbound' ? [made] : [];
  });
}

function isPort({ kind }: Entity): boolean {
  return kind === 'switchPort' || kind === 'routerPort';
}
