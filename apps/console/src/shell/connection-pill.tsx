'use client';
import type { State } from '@ovn-console/topology';
import { useEffect, useRef } from 'react';
import { useLiveness } from '../trpc/cluster-status.ts';
import { placeNames, type Liveness } from '../trpc/liveness.ts';
import { useNow } from '../trpc/use-now.ts';
import { cn } from '../ui/class-names.ts';
import { formatCount, formatDuration } from '../ui/format.ts';
import { announce } from '../ui/live-region.tsx';
import { StateDot } from '../ui/state-dot.tsx';

const looks: Record<Liveness['phase'], { state: State; className: string }> = {
  live: { state: 'up', className: 'text-fg' },
  behind: { state: 'pending', className: 'border-pend/50 text-pend-text' },
  connecting: { state: 'pending', className: 'text-mut' },
  loading: { state: 'pending', className: 'text-mut' },
  reconnecting: { state: 'error', className: 'border-down/50 text-down-text' },
  signedOut: { state: 'error', className: 'border-down/50 text-down-text' },
};

/** The connection in a word or two, always in sight. */
export function ConnectionPill() {
  const liveness = useLiveness();
  const now = useNow();
  useAnnounced(liveness.phase);
  const { state, className } = looks[liveness.phase];
  return (
    <span
      data-testid="connection"
      data-phase={liveness.phase}
      className={cn(
        'inline-flex h-6 items-center gap-1 rounded-full border border-line pr-2.5 pl-1 text-xs whitespace-nowrap tabular',
        className,
      )}
    >
      <StateDot state={state} label="" />
      {livenessText(liveness, now)}
    </span>
  );
}

function livenessText(liveness: Liveness, now: number): string {
  switch (liveness.phase) {
    case 'live':
      return liveness.roundTripMs === undefined
        ? 'Live'
        : `Live, ${formatDuration(liveness.roundTripMs)}`;
    case 'behind':
      return `Behind by ${formatDuration(now - liveness.since)}`;
    case 'connecting':
      return `Connecting to ${placeNames[liveness.to]}`;
    case 'loading':
      return `Loading ${placeNames[liveness.from]}, ${formatCount(liveness.rowsReceived)} rows`;
    case 'reconnecting':
      return `Reconnecting, attempt ${liveness.attempt}${nextTry(liveness.nextAttemptAt, now)}`;
    case 'signedOut':
      return 'Signed out';
  }
}

function nextTry(nextAttemptAt: number | undefined, now: number): string {
  if (nextAttemptAt === undefined) return '';
  const seconds = Math.ceil((nextAttemptAt - now) / 1000);
  return seconds > 0 ? `, next try in ${seconds} s` : ', trying now';
}

const words: Record<Liveness['phase'], string> = {
  live: 'Live: what is on screen is current.',
  behind: 'The data is behind.',
  connecting: 'Connecting.',
  loading: 'Loading.',
  reconnecting: 'The connection is lost, reconnecting. Editing is off.',
  signedOut: 'You are signed out.',
};

/** Tells screen readers when the phase changes; not each second's countdown. */
function useAnnounced(phase: Liveness['phase']): void {
  const last = useRef<Liveness['phase']>('connecting');
  useEffect(() => {
    if (last.current === phase) return;
    last.current = phase;
    announce(words[phase]);
  }, [phase]);
}
