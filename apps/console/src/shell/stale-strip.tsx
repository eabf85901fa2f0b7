'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useGraphLoaded } from '../trpc/graph-hooks.ts';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { useLiveness } from '../trpc/cluster-status.ts';
import { placeNames, type Liveness } from '../trpc/liveness.ts';
import { useNow } from '../trpc/use-now.ts';
import { formatClock, formatDuration } from '../ui/format.ts';

/** Marks what is on screen with its age while it is not current. */
export function StaleStrip() {
  const liveness = useLiveness();
  const loaded = useGraphLoaded();
  const { cluster } = useLiveCluster();
  const now = useNow();
  if (liveness.phase === 'signedOut') {
    return (
      <Strip>
        Your session has ended; what is shown is from before that.{' '}
        <Link href="/sign-in" className="font-medium underline">
          Sign in again
        </Link>
      </Strip>
    );
  }
  if (liveness.phase !== 'reconnecting') return null;
  return (
    <Strip>
      {loaded && liveness.dataAt !== undefined ? (
        <span className="font-medium">
          Data as of {formatClock(liveness.dataAt)}, {formatDuration(now - liveness.dataAt)} old.
        </span>
      ) : null}{' '}
      {reason(liveness)} Editing is off until it is back.{' '}
      {liveness.to === 'console' ? null : (
        <Link href={`/clusters?settings=${cluster.id}`} className="font-medium underline">
          Settings
        </Link>
      )}
    </Strip>
  );
}

function reason({ to, error }: Extract<Liveness, { phase: 'reconnecting' }>): string {
  if (to === 'console') return 'The console does not answer.';
  return `${placeNames[to]} does not answer${error ? `: ${error.replace(/\.$/, '')}.` : '.'}`;
}

/** A status to be found, not one to be read out at each second's tick: the connection pill announces. */
function Strip({ children }: { children: ReactNode }) {
  return (
    <div
      role="status"
      aria-live="off"
      className="max-h-24 min-h-7 shrink-0 overflow-y-auto border-b border-warnline bg-warnbg px-4 py-1 tabular text-xs leading-5 break-words text-warnfg"
    >
      {children}
    </div>
  );
}
