'use client';
import { Server } from 'lucide-react';
import { parseAsString, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import { ObjectPanel } from '../../object-panel/object-panel.tsx';
import { useSelection } from '../../object-panel/selection.ts';
import { useGraph, useGraphLoaded } from '../../trpc/graph-hooks.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { GraphLoading } from '../graph-loading.tsx';
import { sorted } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { chassisColumns } from './chassis-columns.tsx';
import { ChassisFigures } from './chassis-figures.tsx';
import { chassisRows } from './chassis-row.ts';
import { GatewaysView } from './gateways-view.tsx';
import { NetworkMatrixView } from './network-matrix-view.tsx';

/** Every chassis: what it reaches, what runs there, and how far it follows the configuration. */
export function ChassisPage() {
  const rows = useGraph(chassisRows);
  const loaded = useGraphLoaded();
  const [sort, setSort] = useQueryState('sort', parseAsString.withDefault('name'));
  const { selected, select } = useSelection();
  const shown = useMemo(() => sorted(rows, chassisColumns, sort), [rows, sort]);
  if (!loaded) return <GraphLoading />;
  return (
    <>
      <div className="@container flex min-w-0 flex-1 flex-col">
        <ChassisFigures />
        <DataTable
          label="Chassis"
          rows={shown}
          columns={chassisColumns}
          rowKey={({ id }) => id}
          selected={selected}
          onSelect={select}
          sort={sort}
          onSort={(next) => void setSort(next)}
          isAlarming={({ state }) => state === 'error'}
          empty={<NoChassis />}
          fit
          minWidth={920}
        />
        <div className="-mt-px grid max-h-[45%] shrink-0 border-t border-line gap-x-8 gap-y-6 overflow-auto px-5 py-5 @3xl:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
          <NetworkMatrixView />
          <GatewaysView />
        </div>
      </div>
      {selected ? <ObjectPanel entityId={selected} onClose={() => select(null)} /> : null}
    </>
  );
}

function NoChassis() {
  return (
    <EmptyState icon={Server} title="No chassis has registered yet">
      A host appears here once its ovn-controller reaches Southbound: set{' '}
      <Setting>ovn-remote</Setting>, <Setting>ovn-encap-type</Setting> and{' '}
      <Setting>ovn-encap-ip</Setting> in the external_ids of its Open_vSwitch table.
    </EmptyState>
  );
}

function Setting({ children }: { children: string }) {
  return <code className="font-mono text-xs">{children}</code>;
}
