'use client';
import type { Entity, Graph } from '@ovn-console/topology';
import { useCallback, useState } from 'react';
import { useGraph } from '../trpc/graph-hooks.ts';
import { Segmented } from '../ui/segmented.tsx';
import { RowColumns } from './row-columns.tsx';
import type { RowAddress } from './selection.ts';
import { useRow } from './use-row.ts';

interface SouthboundRow {
  readonly label: string;
  readonly row: RowAddress;
}

/** What southbound has made of an object: its Port_Binding rows, or its Datapath_Binding. */
export function Southbound({ entity }: { entity: Entity }) {
  const select = useCallback((graph: Graph) => bindingsOf(graph, entity), [entity]);
  const uuids = useGraph(select);
  if (entity.kind === 'switch' || entity.kind === 'router') {
    const [any] = uuids;
    return any ? (
      <DatapathOf binding={portBinding(any)} />
    ) : (
      <Nothing>Its datapath is found through its ports, and it has none that are bound.</Nothing>
    );
  }
  const [first, second] = uuids;
  if (!first) {
    return <Nothing>Southbound has no Port_Binding for it: northd has not made one yet.</Nothing>;
  }
  if (!second) return <RowColumns key={first} row={portBinding(first)} />;
  return (
    <OneOf
      rows={[
        { label: 'On the gateway chassis', row: portBinding(first) },
        { label: 'Patch', row: portBinding(second) },
      ]}
    />
  );
}

function bindingsOf(graph: Graph, entity: Entity): readonly string[] {
  const ids = (() => {
    switch (entity.kind) {
      case 'switchPort':
        return [entity.bindingId];
      case 'routerPort':
        return [entity.redirectBindingId, entity.bindingId];
      case 'switch':
      case 'router':
        return graph.portsOf(entity.id).map(({ bindingId }) => bindingId);
      case 'chassis':
      case 'network':
      case 'binding':
      case 'link':
      case 'global':
        return [];
    }
  })();
  return ids.flatMap((id) => graph.of('binding', id)?.uuid ?? []).slice(0, 2);
}

function portBinding(uuid: string): RowAddress {
  return { database: 'southbound', table: 'Port_Binding', uuid };
}

/** The datapath that a binding belongs to, read from the binding's own row. */
function DatapathOf({ binding }: { binding: RowAddress }) {
  const { details } = useRow(binding);
  const uuid = details?.row?.datapath;
  if (typeof uuid !== 'string') return null;
  return (
    <RowColumns key={uuid} row={{ database: 'southbound', table: 'Datapath_Binding', uuid }} />
  );
}

function OneOf({ rows }: { rows: readonly SouthboundRow[] }) {
  const [chosen, setChosen] = useState(rows[0]?.label ?? '');
  const row = rows.find(({ label }) => label === chosen)?.row ?? rows[0]?.row;
  return (
    <>
      <div className="px-4 pt-3">
        <Segmented
          label="Port binding"
          value={chosen}
          onValueChange={setChosen}
          options={rows.map(({ label }) => ({ value: label, label }))}
        />
      </div>
      {row ? <RowColumns key={row.uuid} row={row} /> : null}
    </>
  );
}

function Nothing({ children }: { children: React.ReactNode }) {
  return <p className="p-4 text-sm text-mut">{children}</p>;
}
