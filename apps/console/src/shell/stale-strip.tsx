'use client';
import Link from 'next/link';
import { useGraphLoaded } from '../trpc/graph-hooks.ts';
import { useLiveness } from '../trpc/cluster-status.ts';
import { placeNames, type Liveness } from '../trpc/liveness.ts';
import { useNow } from '../trpc/use-now.ts';
import { formatClock, formatDuration } from '../ui/format.ts';

/** Marks what is on screen with its age while it is not current. */
export function StaleStrip() {
  const liveness = useLiveness();
  const loaded = useGraphLoaded();
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
      {reason(liveness)} Editing is off until it is back.
    </Strip>
  );
}

function reason({ to, error }: Extract<Liveness, { phase: 'reconnecting' }>): string {
  if (to === 'console') return 'The console does not answer.';
  return `${placeNames[to]} does not answer${error ? `: ${error.replace(/\.$/, '')}.` : '.'}`;
}

function Strip({ children }: { children: React.ReactNode }) {
  return (
    <div className="flex min-h-7 shrink-0 items-center gap-1 border-b border-warnline bg-warnbg px-4 py-1 tabular text-xs text-warnfg">
      <span className="min-w-0 truncate">{children}</span>
    </div>
  );
}
