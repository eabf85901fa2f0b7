'use client';
import type { ClusterRecord } from '@ovn-console/api';
import { Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/class-names.ts';
import { Copyable } from '../ui/copyable.tsx';
import { StateDot } from '../ui/state-dot.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { useClusterHealth } from './use-cluster-health.ts';

export interface ClusterTableProps {
  clusters: readonly ClusterRecord[];
  /** The one whose settings are open. */
  edited: string | undefined;
  /** Undefined for those who may not. */
  onEdit: ((cluster: ClusterRecord) => void) | undefined;
  onDelete: ((cluster: ClusterRecord) => void) | undefined;
}

const headings = ['Cluster', 'State', 'Databases', 'Reached'];

/** The clusters, each with its addresses and how it is reached. */
export function ClusterTable({ clusters, edited, onEdit, onDelete }: ClusterTableProps) {
  if (clusters.length === 0) return null;
  return (
    <div className="min-h-0 overflow-auto">
      <table
        aria-label="Clusters"
        className="w-full min-w-[560px] table-fixed border-separate border-spacing-0 text-sm"
      >
        <colgroup>
          <col className="w-[17%]" />
          <col className="w-[22%]" />
          <col />
          <col className="w-[16%]" />
          <col className="w-24" />
        </colgroup>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className={headingStyles}>
                {heading}
              </th>
            ))}
            <th scope="col" className={headingStyles}>
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {clusters.map((cluster) => (
            <tr
              key={cluster.id}
              aria-current={cluster.id === edited}
              className={cn('hover:bg-hover', cluster.id === edited && 'bg-selected')}
            >
              <th scope="row" className={cn(cellStyles, 'font-semibold')}>
                <Link
                  href={`/c/${encodeURIComponent(cluster.name)}/topology`}
                  className="block truncate rounded underline-offset-2 hover:underline"
                >
                  {cluster.name}
                </Link>
              </th>
              <td className={cellStyles}>
                <HealthOf cluster={cluster} />
              </td>
              <td className={cellStyles}>
                <ul>
                  <Remotes database="NB" remotes={cluster.northboundRemotes} />
                  <Remotes database="SB" remotes={cluster.southboundRemotes} />
                </ul>
              </td>
              <td className={cn(cellStyles, 'break-words text-mut')}>{reached(cluster)}</td>
              <td className={cellStyles}>
                <RowActions cluster={cluster} onEdit={onEdit} onDelete={onDelete} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const headingStyles =
  'sticky top-0 z-10 h-8.5 border-b border-line bg-bg px-2.5 text-left text-xs font-medium text-mut first:pl-5';
const cellStyles = 'h-11 border-b border-line px-2.5 py-1.5 text-left align-middle first:pl-5';

function HealthOf({ cluster }: { cluster: ClusterRecord }) {
  const { state, text } = useClusterHealth(cluster.id);
  return (
    <span className="flex min-w-0 items-center gap-1.5" title={text}>
      <StateDot state={state} label="" />
      <span
        className={cn(
          'line-clamp-3 min-w-0 text-xs break-words',
          state === 'error' ? 'text-down-text' : 'text-mut',
        )}
      >
        {text}
      </span>
    </span>
  );
}

function Remotes({ database, remotes }: { database: string; remotes: readonly string[] }) {
  return remotes.map((remote) => (
    <li key={remote} className="flex items-baseline gap-2">
      <span className="text-2xs font-medium text-faint">{database}</span>
      <Copyable value={remote} wrap className="min-w-0 text-mut" />
    </li>
  ));
}

function reached({ ssh }: ClusterRecord): string {
  return ssh?.enabled ? `by SSH, ${ssh.user}@${ssh.host}` : 'directly';
}

function RowActions({
  cluster,
  onEdit,
  onDelete,
}: Omit<ClusterTableProps, 'clusters' | 'edited'> & { cluster: ClusterRecord }) {
  if (!onEdit || !onDelete) return null;
  return (
    <span className="flex justify-end gap-1">
      <Tooltip content="Edit">
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Edit ${cluster.name}`}
          onClick={() => onEdit(cluster)}
        >
          <Pencil />
        </Button>
      </Tooltip>
      <Tooltip content="Delete">
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Delete ${cluster.name}`}
          onClick={() => onDelete(cluster)}
        >
          <Trash2 />
        </Button>
      </Tooltip>
    </span>
  );
}
