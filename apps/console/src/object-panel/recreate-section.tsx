'use client';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight, Download } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { create } from 'zustand';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { errorMessage } from '../trpc/error-cause.ts';
import { useTRPCClient } from '../trpc/trpc-provider.tsx';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/class-names.ts';
import { CopyButton } from '../ui/copyable.tsx';
import { formatCount, plural } from '../ui/format.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import { useScriptExport } from './script-export.ts';
import type { RowAddress } from './selection.ts';

/** Whether the sections are unfolded: for one object as for the next. */
const useUnfolded = create<{ readonly unfolded: boolean }>(() => ({ unfolded: false }));

/** More than anybody reads; the rest is copied and saved with them. */
const LINES_SHOWN = 60;

/** In a busy network something changes all the time. */
const CALM_MS = 500;

/** The commands that would recreate an object, with all that is part of it. */
export function RecreateSection({ row }: { row: RowAddress }) {
  const unfolded = useUnfolded((state) => state.unfolded);
  const content = useId();
  return (
    <section className="border-t border-line px-4 py-2">
      <button
        type="button"
        aria-expanded={unfolded}
        aria-controls={content}
        onClick={() => useUnfolded.setState({ unfolded: !unfolded })}
        className="flex h-7 w-full items-center gap-1.5 text-left text-xs font-semibold"
      >
        <ChevronRight
          aria-hidden
          className={cn('size-3.5 text-mut transition-transform', unfolded && 'rotate-90')}
        />
        Commands that would recreate this
      </button>
      <div id={content}>{unfolded ? <Lines row={row} /> : null}</div>
    </section>
  );
}

function Lines({ row }: { row: RowAddress }) {
  const client = useTRPCClient();
  const clusterId = useLiveCluster().cluster.id;
  const save = useScriptExport();
  const rows = [{ table: row.table, uuid: row.uuid }];
  const { data, error } = useQuery({
    queryKey: ['commands that recreate', clusterId, row.table, row.uuid, useVersion()],
    queryFn: () => client.command.export.query({ clusterId, rows }),
    placeholderData: (last, query) => (query?.queryKey[3] === row.uuid ? last : undefined),
    gcTime: 0,
  });
  if (error && !data) return <p className="pb-2 text-xs text-down-text">{errorMessage(error)}</p>;
  if (!data) return <p className="pb-2 text-xs text-faint">Reading</p>;
  const { lines } = data;
  return (
    <div className="pb-2">
      <div className="rounded-lg border border-line bg-bg p-2.5 font-mono text-2xs">
        {lines.slice(0, LINES_SHOWN).map((line, index) => (
          <Line key={`${index} ${line}`} line={line} />
        ))}
        {lines.length > LINES_SHOWN ? (
          <p className="text-mut">… {plural(lines.length - LINES_SHOWN, 'more line')}</p>
        ) : null}
      </div>
      <div className="mt-1.5 flex items-center gap-1 text-xs text-mut">
        {lines.length === 1
          ? 'One transaction'
          : `${formatCount(lines.length)} lines, each a transaction`}
        <span className="ml-auto flex items-center gap-1">
          <CopyButton value={lines.join('\n')} className="size-6" />
          <Tooltip content="Save as a script">
            <Button
              variant="ghost"
              size="iconSm"
              aria-label="Save as a script"
              onClick={() => void save([row])}
            >
              <Download />
            </Button>
          </Tooltip>
        </span>
      </div>
    </div>
  );
}

/** The live graph's version, as often as it is worth asking anew for what changed with it. */
function useVersion(): number {
  const { live } = useLiveCluster();
  const [version, setVersion] = useState(live.version);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = live.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setVersion(live.version);
      }, CALM_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [live]);
  return version;
}

function Line({ line }: { line: string }) {
  return (
    <p className="mb-1 pl-4 -indent-4 leading-4.5 wrap-anywhere last:mb-0">
      <span className="text-faint">ovn-nbctl </span>
      {line.replace(/^ovn-nbctl /, '')}
    </p>
  );
}
