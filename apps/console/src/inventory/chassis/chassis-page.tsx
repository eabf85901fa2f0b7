'use client';
import { Server } from 'lucide-react';
import { parseAsString, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import { ObjectPanel } from '../../object-panel/object-panel.tsx';
import { useSelection } from '../../object-panel/selection.ts';
import { useEntities, useGraphLoaded } from '../../trpc/graph-hooks.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { GraphLoading } from '../graph-loading.tsx';
import { sorted } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { chassisColumns } from './chassis-columns.tsx';
import { Figures } from './figures.tsx';
import { NetworkMatrix } from './network-matrix.tsx';

/** Every chassis: tunnels, mappings, load, gateway roles, and how far its configuration is. */
export function ChassisPage() {
  const chassis = useEntities('chassis');
  const loaded = useGraphLoaded();
  const [sort, setSort] = useQueryState('sort', parseAsString.withDefault('name'));
  const { selected, select } = useSelection();
  const columns = useMemo(
    () => chassisColumns(Math.max(0, ...chassis.map(({ boundPortCount }) => boundPortCount))),
    [chassis],
  );
  const rows = useMemo(() => sorted(chassis, columns, sort), [chassis, columns, sort]);
  if (!loaded) return <GraphLoading />;
  return (
    <>
      <div className="flex min-w-0 flex-1 flex-col">
        <Figures />
        <DataTable
          label="Chassis"
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          selected={selected}
          onSelect={select}
          sort={sort}
          onSort={(next) => void setSort(next)}
          isAlarming={({ state }) => state === 'error'}
          empty={<NoChassis />}
          fit
        />
        <NetworkMatrix />
      </div>
      {selected ? <ObjectPanel entityId={selected} onClose={() => select(null)} /> : null}
    </>
  );
}

function NoChassis() {
  return (
    <EmptyState icon={Server} title="No chassis has registered">
      A host appears here once its ovn-controller reaches Southbound: set{' '}
      <code className="font-mono text-xs">ovn-remote</code>,{' '}
      <code className="font-mono text-xs">ovn-encap-type</code> and{' '}
      <code className="font-mono text-xs">ovn-encap-ip</code> in its Open_vSwitch external_ids.
    </EmptyState>
  );
}
