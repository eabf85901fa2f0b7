'use client';
import { usePathname, useRouter } from 'next/navigation';
import { useMaybeLiveCluster } from '../trpc/cluster-provider.tsx';
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
  const name = useMaybeLiveCluster()?.cluster.name ?? '';
  const current = pageOf(usePathname());
  const { editing, availability } = useEditMode();
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
    ...pages,
  ]);
  return null;
}
