'use client';
import { useEffect, useState } from 'react';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { useEntities, useEntity } from '../trpc/graph-hooks.ts';
import { happening } from '../trpc/happenings.ts';
import { useNow } from '../trpc/use-now.ts';
import { cn } from '../ui/class-names.ts';
import { formatClock, formatCount } from '../ui/format.ts';
import { announce } from '../ui/live-region.tsx';
import { realisationOf } from './realisation.ts';

/** The bar along the bottom: how far intent has travelled, and the last thing that happened. */
export function StatusBar() {
  const global = useEntity('global');
  const last = useLastHappening();
  const version = global?.kind === 'global' ? global.ovnVersion : undefined;
  return (
    <footer
      aria-label="Status"
      className="flex h-8 shrink-0 items-center gap-4 overflow-hidden border-t border-line bg-panel px-3.5 tabular text-xs whitespace-nowrap text-mut"
    >
      <RealisationBar />
      <PortsAsIntended />
      <span className="ml-auto min-w-0 truncate">
        {last ? (
          <span key={last.at} className="-mx-1 animate-flash rounded px-1">
            {last.text}, {formatClock(last.at)}
          </span>
        ) : null}
      </span>
      <span>{version ? `OVN ${version}` : 'OVN version unknown'}</span>
    </footer>
  );
}

function RealisationBar() {
  const global = useEntity('global');
  const chassis = useEntities('chassis');
  const now = useNow();
  if (global?.kind !== 'global') return <span>Northbound, northd and chassis unknown</span>;
  const r = realisationOf(global, chassis, now);
  const all = r.chassisCurrent === r.chassisTotal;
  return (
    <span className="flex items-center gap-1.5">
      Northbound {r.northbound}
      <Hop done={r.northdCurrent} />
      northd {r.northd}
      <Hop done={r.northdCurrent && all} />
      <span>
        <strong className="font-semibold text-fg">
          {r.chassisCurrent} of {r.chassisTotal} chassis
        </strong>
        {r.remark ? `, ${r.remark}` : null}
      </span>
    </span>
  );
}

/** One step of the way: solid green once all is through, amber and broken while it is not. */
function Hop({ done }: { done: boolean }) {
  return (
    <span
      className={cn(
        'h-0 w-5.5 rounded-full border-t-[3px]',
        done ? 'border-up' : 'border-dotted border-pend',
      )}
    >
      <span className="sr-only">{done ? 'is through to' : 'is on the way to'}</span>
    </span>
  );
}

function PortsAsIntended() {
  const global = useEntity('global');
  if (global?.kind !== 'global') return null;
  const { guestPortCount, guestPortsAsIntended } = global;
  const short = guestPortsAsIntended < guestPortCount;
  return (
    <span className={cn('max-[1100px]:hidden', short && 'text-pend-text')}>
      {formatCount(guestPortsAsIntended)} of {formatCount(guestPortCount)} ports as intended
    </span>
  );
}

function useLastHappening() {
  const { live } = useLiveCluster();
  const [last, setLast] = useState<{ text: string; at: number }>();
  useEffect(
    () =>
      live.observe((changes) => {
        const text = happening(changes, live.graph);
        if (!text) return;
        setLast({ text, at: Date.now() });
        announce(text);
      }),
    [live],
  );
  return last;
}
