'use client';
import type { ClusterRecord } from '@ovn-console/api';
import { Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { Button } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { StateDot } from '../ui/state-dot.tsx';
import { useClusterHealth } from './use-cluster-health.ts';

export interface ClusterRowProps {
  cluster: ClusterRecord;
  /** Absent for those who may not. */
  onEdit: (() => void) | undefined;
  onDelete: (() => void) | undefined;
}

/** A cluster in the list: its state, its addresses, the way in. */
export function ClusterRow({ cluster, onEdit, onDelete }: ClusterRowProps) {
  const health = useClusterHealth(cluster.id);
  const remotes = [...cluster.northboundRemotes, ...cluster.southboundRemotes];
  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <StateDot state={health.state} label="" />
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <Link
            href={`/c/${encodeURIComponent(cluster.name)}/topology`}
            className="text-sm font-semibold hover:underline"
          >
            {cluster.name}
          </Link>
          {cluster.ssh?.enabled ? <Pill>through {cluster.ssh.host} by SSH</Pill> : null}
        </div>
        <p className="truncate font-mono text-xs text-mut">{remotes.join('  ')}</p>
      </div>
      <span className="max-w-72 truncate text-xs text-mut" title={health.text}>
        {health.text}
      </span>
      {onEdit ? (
        <Button variant="ghost" size="icon" aria-label={`Edit ${cluster.name}`} onClick={onEdit}>
          <Pencil />
        </Button>
      ) : null}
      {onDelete ? (
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Delete ${cluster.name}`}
          onClick={onDelete}
        >
          <Trash2 />
        </Button>
      ) : null}
    </li>
  );
}
