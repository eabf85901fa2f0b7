'use client';
import { usePathname, useRouter } from 'next/navigation';
import { exportedRows, useScriptExport } from '../object-panel/script-export.ts';
import { useSelection } from '../object-panel/selection.ts';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { useActions, type Action } from '../ui/actions.ts';
import { toggleEditing, useEditMode } from '../ui/edit-mode.ts';
import { clusterHref, clusterPages, pageOf } from './pages.ts';
import { openKeys, openPalette } from './palette-state.ts';

/** What can be done on every page. */
export function ShellActions() {
  const router = useRouter();
  useActions([
    {
      id: 'palette',
      group: 'Everywhere',
      label: 'Find anything',
      keys: 'mod+k',
      hidden: true,
      run: openPalette,
    },
    { id: 'keys', group: 'Everywhere', label: 'List the keys', keys: '?', run: openKeys },
    {
      id: 'clusters',
      group: 'Go to',
      label: 'Clusters',
      keys: 'g k',
      run: () => router.push('/clusters'),
    },
  ]);
  return null;
}

/** What can be done on every page of a cluster. */
export function ClusterActions() {
  const router = useRouter();
  const { cluster, live } = useLiveCluster();
  const { name } = cluster;
  const current = pageOf(usePathname());
  const { editing, availability } = useEditMode();
  const { selected } = useSelection();
  const exportScript = useScriptExport();
  const rows = exportedRows(selected ?? undefined, (id) => live.graph.get(id));
  const pages = clusterPages
    .filter(({ path }) => path !== current?.path)
    .map(({ path, label, keys }): Action => {
      const run = () => router.push(clusterHref(name, path));
      return { id: `go-${path}`, group: 'Go to', label, keys, run };
    });
  useActions([
    {
      id: 'edit',
      group: 'Everywhere',
      label: editing ? 'Lock editing' : 'Unlock editing',
      keys: 'e',
      ...(!availability.allowed && { disabledReason: availability.reason }),
      run: toggleEditing,
    },
    {
      id: 'export-script',
      group: 'Export',
      label: 'Export the network as an ovn-nbctl script',
      run: () => void exportScript(),
    },
    {
      id: 'export-selection',
      group: 'Export',
      label: 'Export the selection as an ovn-nbctl script',
      ...(rows.length === 0 && { disabledReason: 'Select a switch, a router or a port first' }),
      run: () => void exportScript(rows),
    },
    ...pages,
  ]);
  return null;
}
