'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useMaybeLiveCluster } from '../trpc/cluster-provider.tsx';
import { AccountMenu } from './account-menu.tsx';
import { clusterHref, clusterPages, pageOf } from './pages.ts';
import { RailButton } from './rail-button.tsx';
import { ThemeMenu } from './theme-menu.tsx';

/** The icon rail at the left edge: a cluster's pages, then theme and account. */
export function Rail() {
  const live = useMaybeLiveCluster();
  const current = pageOf(usePathname());
  return (
    <nav
      aria-label="Pages"
      className="flex w-13 shrink-0 flex-col items-center gap-1 border-r border-line bg-panel py-2"
    >
      {live
        ? clusterPages.map(({ path, label, icon: Icon, keys }) => (
            <RailButton key={path} label={label} keys={keys} asChild>
              <Link
                href={clusterHref(live.cluster.name, path)}
                aria-current={current?.path === path ? 'page' : undefined}
              >
                <Icon />
              </Link>
            </RailButton>
          ))
        : null}
      <div className="mt-auto flex flex-col gap-1">
        <ThemeMenu />
        <AccountMenu />
      </div>
    </nav>
  );
}
