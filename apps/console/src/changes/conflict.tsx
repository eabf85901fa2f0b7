'use client';
import type { ErrorCause } from '@ovn-console/api';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

type ChangedColumn = NonNullable<ErrorCause['changedColumns']>[number];

export interface ConflictProps {
  cause: ErrorCause;
  /** What this form would write, by column. */
  mine: Readonly<Record<string, unknown>>;
  onTheirs: () => void;
  onMine: () => void;
}

/** Somebody changed meanwhile what this form is about: who, what, and both values side by side. */
export function Conflict({ cause, mine, onTheirs, onMine }: ConflictProps) {
  return (
    <Callout
      tone="error"
      title={`Changed by ${cause.who ?? 'somebody else'} meanwhile`}
      action={
        <span className="flex flex-wrap gap-1.5">
          <Button size="sm" onClick={onTheirs}>
            Use theirs
          </Button>
          <Button size="sm" variant="danger" onClick={onMine}>
            Apply mine over it
          </Button>
        </span>
      }
    >
      <p>Nothing was written. What you typed is still here.</p>
      {(cause.changedColumns ?? []).map((change) => (
        <Change key={change.column} change={change} mine={mine[change.column]} />
      ))}
    </Callout>
  );
}

function Change({ change, mine }: { change: ChangedColumn; mine: unknown }) {
  return (
    <dl className="mt-2 grid grid-cols-[52px_minmax(0,1fr)] gap-x-2 gap-y-0.5 font-mono text-2xs">
      <dt className="col-span-2 font-semibold">{change.column}</dt>
      {change.shown === undefined ? null : <Value label="was" value={change.shown} />}
      <Value label="theirs" value={change.current} />
      {mine === undefined ? null : <Value label="mine" value={mine} />}
    </dl>
  );
}

function Value({ label, value }: { label: string; value: unknown }) {
  return (
    <>
      <dt className="text-mut">{label}</dt>
      <dd className="break-words whitespace-pre-line">{spelt(value)}</dd>
    </>
  );
}

/** A column's value as a person reads it: a line per element. */
function spelt(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(spelt).join('\n');
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([key, held]) => `${key}=${spelt(held)}`);
    return entries.length === 0 ? 'nothing' : entries.join('\n');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
