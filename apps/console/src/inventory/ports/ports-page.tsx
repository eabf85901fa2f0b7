'use client';
import { Cable, SearchX } from 'lucide-react';
import Link from 'next/link';
import { useDeferredValue, useMemo } from 'react';
import { ObjectPanel } from '../../object-panel/object-panel.tsx';
import { useSelection } from '../../object-panel/selection.ts';
import { useLiveCluster } from '../../trpc/cluster-provider.tsx';
import { useGraph, useGraphLoaded } from '../../trpc/graph-hooks.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { GraphLoading } from '../graph-loading.tsx';
import { sorted } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { portColumns } from './port-columns.tsx';
import { filterPorts } from './port-filter.ts';
import { portRows } from './port-row.ts';
import { PortsToolbar } from './ports-toolbar.tsx';
import { usePortQuery } from './use-port-query.ts';

/** Every port of the network: where it was asked for, where it is bound, whether it is up. */
export function PortsPage() {
  const rows = useGraph(portRows);
  const loaded = useGraphLoaded();
  const { filter, sort, setSort, clear } = usePortQuery();
  const { selected, select } = useSelection();
  const deferred = useDeferredValue(filter);
  const shown = useMemo(
    () => sorted(filterPorts(rows, deferred), portColumns, sort),
    [rows, deferred, sort],
  );
  if (!loaded) return <GraphLoading />;
  return (
    <>
      <div className="flex min-w-0 flex-1 flex-col">
        <PortsToolbar rows={rows} shown={shown.length} />
        <DataTable
          label="Ports"
          rows={shown}
          columns={portColumns}
          rowKey={({ id }) => id}
          selected={selected}
          onSelect={select}
          sort={sort}
          onSort={setSort}
          isAlarming={({ state }) => state === 'error'}
          empty={rows.length === 0 ? <NoPorts /> : <NoMatch onClear={clear} />}
        />
      </div>
      {selected ? <ObjectPanel entityId={selected} onClose={() => select(null)} /> : null}
    </>
  );
}

function NoPorts() {
  const { cluster } = useLiveCluster();
  return (
    <EmptyState
      icon={Cable}
      title="This network has no ports yet"
      action={
        <Button asChild>
          <Link href={`/c/${encodeURIComponent(cluster.name)}/topology`}>Open the topology</Link>
        </Button>
      }
    >
      Add a switch and its ports on the topology page, or with ovn-nbctl; they appear here at once.
    </EmptyState>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title="No port matches"
      action={<Button onClick={onClear}>Clear the filters</Button>}
    >
      Ports are found by name, IP, MAC or UUID.
    </EmptyState>
  );
}
