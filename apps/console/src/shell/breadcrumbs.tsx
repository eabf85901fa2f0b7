'use client';
import { useQuery } from '@tanstack/react-query';
import { ChevronsUpDown, Settings2 } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useMaybeLiveCluster } from '../trpc/cluster-provider.tsx';
import { useTRPC } from '../trpc/trpc-provider.tsx';
import { Dropdown, DropdownChoice, DropdownItem, DropdownSeparator } from '../ui/dropdown.tsx';
import { clusterHref, pageOf } from './pages.ts';

/** Cluster / page; the cluster's name opens the list of clusters. */
export function Breadcrumbs() {
  const page = pageOf(usePathname());
  const live = useMaybeLiveCluster();
  if (!live) return <h1 className="text-sm font-semibold">Clusters</h1>;
  return (
    <div className="flex min-w-0 items-center gap-2 text-sm font-semibold">
      <ClusterSwitch name={live.cluster.name} path={page?.path ?? 'topology'} />
      <span aria-hidden className="font-normal text-faint">
        /
      </span>
      <h1>{page?.label}</h1>
    </div>
  );
}

type PagePath = NonNullable<ReturnType<typeof pageOf>>['path'];

function ClusterSwitch({ name, path }: { name: string; path: PagePath }) {
  const trpc = useTRPC();
  const { data: clusters = [] } = useQuery(trpc.cluster.list.queryOptions());
  return (
    <Dropdown
      trigger={
        <button
          type="button"
          aria-label={`Cluster ${name}, switch`}
          className="-mx-1.5 flex min-w-0 items-center gap-1 rounded-md px-1.5 py-1 hover:bg-hover"
        >
          <span className="truncate">{name}</span>
          <ChevronsUpDown aria-hidden className="size-3 text-faint" />
        </button>
      }
    >
      {clusters.map((cluster) => (
        <DropdownChoice key={cluster.id} checked={cluster.name === name} asChild>
          <Link href={clusterHref(cluster.name, path)}>{cluster.name}</Link>
        </DropdownChoice>
      ))}
      <DropdownSeparator />
      <DropdownItem asChild>
        <Link href="/clusters">
          <Settings2 /> All clusters
        </Link>
      </DropdownItem>
    </Dropdown>
  );
}
