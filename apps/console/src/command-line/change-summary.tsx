'use client';
import type { RowDifference } from '@ovn-console/api';
import { entityId } from '@ovn-console/topology';
import { Table2 } from 'lucide-react';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { cn } from '../ui/class-names.ts';
import { KindIcon } from '../ui/kind-icon.tsx';
import { plural, shortUuid } from '../ui/format.ts';
import { columnChange } from './column-change.ts';
import { kindsOfTables } from './kinds-of-tables.ts';

const looks = {
  inserted: { sign: '+', word: 'added', className: 'text-add' },
  modified: { sign: '~', word: 'changed', className: 'text-pend-text' },
  deleted: { sign: '−', word: 'removed', className: 'text-down-text' },
} as const;

/** What a change would make of the network, object by object. */
export function ChangeSummary({ differences }: { differences: readonly RowDifference[] }) {
  if (differences.length === 0) {
    return <p className="text-xs text-mut">The network is so already: nothing would change.</p>;
  }
  const names = new Map(differences.map((one) => [one.uuid, labelOf(one)]));
  return (
    <>
      <p className="mb-1.5 text-xs text-mut">{tally(differences)}</p>
      <ul className="flex flex-col" aria-label="What would change">
        {differences.map((difference) => (
          <ChangedObject
            key={`${difference.table} ${difference.uuid}`}
            difference={difference}
            nameOf={(uuid) => names.get(uuid)}
          />
        ))}
      </ul>
    </>
  );
}

/** "2 objects added, 1 changed". */
function tally(differences: readonly RowDifference[]): string {
  const counts = (['inserted', 'modified', 'deleted'] as const)
    .map(
      (kind) => [looks[kind].word, differences.filter((one) => one.kind === kind).length] as const,
    )
    .filter(([, count]) => count > 0);
  return counts
    .map(([word, count], index) => `${index === 0 ? plural(count, 'object') : count} ${word}`)
    .join(', ');
}

function labelOf({ name, uuid, kind }: RowDifference): string {
  return name ?? (kind === 'inserted' ? 'new' : shortUuid(uuid));
}

interface ChangedObjectProps {
  difference: RowDifference;
  nameOf: (uuid: string) => string | undefined;
}

function ChangedObject({ difference, nameOf }: ChangedObjectProps) {
  const { table, kind, columns } = difference;
  const { sign, word, className } = looks[kind];
  const graphKind = kindsOfTables[table];
  const told = Object.entries(columns).filter(
    ([column]) => column !== 'name' || kind === 'modified',
  );
  return (
    <li className="flex min-h-7 items-center gap-2 text-sm">
      <span aria-hidden className={cn('w-3 text-center font-mono font-semibold', className)}>
        {sign}
      </span>
      <span className="sr-only">{word}</span>
      {graphKind ? (
        <KindIcon kind={graphKind} />
      ) : (
        <Table2 aria-hidden className="size-4 shrink-0 text-mut" />
      )}
      <span className={cn('shrink-0 font-medium', kind === 'deleted' && 'line-through')}>
        {labelOf(difference)}
      </span>
      <span className="shrink-0 text-xs text-mut">{table}</span>
      {kind === 'deleted' ? (
        <Parts difference={difference} />
      ) : (
        <span
          className="min-w-0 flex-1 truncate text-right font-mono text-2xs text-mut"
          title={told.map(([column, change]) => columnChange(column, change, nameOf)).join('\n')}
        >
          {told.map(([column, change]) => columnChange(column, change, nameOf)).join('  ')}
        </span>
      )}
    </li>
  );
}

/** What goes with a switch or router that is removed. */
function Parts({ difference: { table, uuid } }: { difference: RowDifference }) {
  const { graph } = useLiveCluster().live;
  const kind = kindsOfTables[table];
  if (kind !== 'switch' && kind !== 'router') return null;
  const ports = graph.portsOf(entityId(kind, uuid)).length;
  if (ports === 0) return null;
  return <span className="ml-auto text-xs text-mut">with {plural(ports, 'port')}</span>;
}
