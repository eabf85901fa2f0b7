'use client';
import { Search } from 'lucide-react';
import Link from 'next/link';
import { useMaybeLiveCluster } from '../trpc/cluster-provider.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useModKey } from '../ui/mod-key.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { ConnectionPill } from './connection-pill.tsx';
import { EditLock } from './edit-lock.tsx';
import { Logo } from './logo.tsx';
import { openPalette } from './palette-state.ts';

/** The bar along the top: where you are, whether it is live, search, and the edit lock. */
export function TopBar() {
  const live = useMaybeLiveCluster();
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line bg-panel pr-3.5">
      <Tooltip content="Clusters" side="right">
        <Link
          href="/clusters"
          aria-label="OVN Console, all clusters"
          className="flex h-full w-13 shrink-0 items-center justify-center"
        >
          <Logo className="size-5" />
        </Link>
      </Tooltip>
      <Breadcrumbs />
      {live ? <ConnectionPill /> : null}
      <div className="flex flex-1 justify-end">
        <SearchBox />
      </div>
      {live ? <EditLock /> : null}
    </header>
  );
}

function SearchBox() {
  const mod = useModKey();
  return (
    <button
      type="button"
      onClick={openPalette}
      aria-haspopup="dialog"
      className="flex h-8 w-full max-w-93 min-w-8 items-center gap-2.5 overflow-hidden rounded-lg border border-line2 bg-bg px-2.5 text-sm whitespace-nowrap text-faint hover:bg-hover"
    >
      <Search aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 flex-1 truncate text-left">Find anything, or run ovn-nbctl</span>
      <Kbd>{mod}K</Kbd>
    </button>
  );
}
