'use client';
import type { JournalRecord } from '@ovn-console/api';
import { ChevronRight, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useNow } from '../trpc/use-now.ts';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/class-names.ts';
import { CopyButton } from '../ui/copyable.tsx';
import { formatWhen, plural } from '../ui/format.ts';
import { Pill } from '../ui/pill.tsx';
import { DifferenceView } from './difference-view.tsx';
import { UndoDialog } from './undo-dialog.tsx';
import { canBeUndone, undoWord } from './undo-word.ts';

/** One change: when, who, the commands as an operator would have typed them, and the rows. */
export function JournalEntryView({ entry, dense }: { entry: JournalRecord; dense?: boolean }) {
  const [open, setOpen] = useState(false);
  const [undoing, setUndoing] = useState(false);
  return (
    <article className={cn('border-b border-line', dense ? 'py-2.5' : 'px-5 py-3')}>
      <header className="flex items-center gap-2 text-xs text-mut">
        <When at={entry.at} />
        <span className="font-medium text-fg">{entry.user}</span>
        {entry.outcome === 'unknown' ? (
          <Pill tone="pending" title="The connection broke before ovsdb-server answered">
            outcome unknown
          </Pill>
        ) : null}
        <span className="ml-auto flex items-center gap-1.5">
          {entry.nbCfg === undefined ? null : (
            <span title="NB_Global.nb_cfg of this change">nb_cfg {entry.nbCfg}</span>
          )}
          {canBeUndone(entry) ? (
            <Button variant="ghost" size="sm" onClick={() => setUndoing(true)}>
              <Undo2 aria-hidden /> {undoWord(entry)}
            </Button>
          ) : null}
          <CopyButton value={entry.script} />
        </span>
      </header>
      <Lines lines={entry.lines} />
      {entry.differences.length > 0 ? (
        <>
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="mt-1.5 inline-flex items-center gap-1 text-xs text-mut hover:text-fg"
          >
            <ChevronRight
              aria-hidden
              className={cn('size-3.5 transition-transform', open && 'rotate-90')}
            />
            {plural(entry.differences.length, 'row')} changed
          </button>
          {open ? <Differences entry={entry} /> : null}
        </>
      ) : null}
      {undoing ? <UndoDialog entry={entry} onClose={() => setUndoing(false)} /> : null}
    </article>
  );
}

function When({ at }: { at: Date }) {
  const now = useNow();
  return (
    <time
      dateTime={at.toISOString()}
      title={at.toLocaleString()}
      className="min-w-16 font-mono tabular"
    >
      {formatWhen(at, new Date(now))}
    </time>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ol className="mt-1.5 flex flex-col gap-0.5">
      {lines.map((line, position) => (
        <li key={`${position}${line}`} className="font-mono text-xs break-words">
          <Line line={line} />
        </li>
      ))}
    </ol>
  );
}

/** `ovn-nbctl lsp-add …` with the command's name brought out; of `undo …`, that. */
function Line({ line }: { line: string }) {
  const [, command = '', rest = ''] = /^(?:ovn-nbctl )?(\S+)(.*)$/s.exec(line) ?? [];
  return (
    <>
      <span className="font-semibold">{command}</span>
      <span className="text-mut">{rest}</span>
    </>
  );
}

function Differences({ entry }: { entry: JournalRecord }) {
  return (
    <div className="mt-1.5 rounded-lg border border-line bg-bg px-3">
      {entry.differences.map((difference) => (
        <DifferenceView key={`${difference.table}${difference.uuid}`} difference={difference} />
      ))}
    </div>
  );
}
