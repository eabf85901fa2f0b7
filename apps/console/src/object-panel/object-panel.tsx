'use client';
import type { Entity } from '@ovn-console/topology';
import { Unlink } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { JournalList } from '../journal/journal-list.tsx';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { entityName, secondName } from '../trpc/entity-names.ts';
import { useEntity, useGraphLoaded } from '../trpc/graph-hooks.ts';
import { cn } from '../ui/class-names.ts';
import { Copyable } from '../ui/copyable.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { KindIcon, kindLooks } from '../ui/kind-icon.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Facts } from './facts/facts.tsx';
import { ObjectLink } from './object-link.tsx';
import { RecreateSection } from './recreate-section.tsx';
import { RowColumns } from './row-columns.tsx';
import { RowPanel } from './row-panel.tsx';
import { rowOf } from './rows-of.ts';
import { parseRowId, useSelection } from './selection.ts';
import { Southbound } from './southbound.tsx';

export interface ObjectPanelProps {
  /** An entity's id, or a row's (see rowId). */
  entityId: string;
  onClose: () => void;
  /** Buttons under the title: what can be done with it. */
  actions?: ReactNode;
  /** Put before the facts on the overview: a form, say. */
  overview?: ReactNode;
}

/** The side panel of whatever is selected: overview, every column, southbound, history. */
export function ObjectPanel({ entityId, ...props }: ObjectPanelProps) {
  const row = parseRowId(entityId);
  if (row) return <RowPanel key={entityId} row={row} onClose={props.onClose} />;
  return <EntityPanel key={entityId} entityId={entityId} {...props} />;
}

function EntityPanel({ entityId, onClose, actions, overview }: ObjectPanelProps) {
  const current = useEntity(entityId);
  // What has been removed stays readable, marked as such, until something else is selected.
  const [last, setLast] = useState(current);
  if (current && current !== last) setLast(current);
  const entity = current ?? last;
  const { graph } = useLiveCluster().live;
  const loaded = useGraphLoaded();
  if (!entity) return loaded ? <Missing onClose={onClose} /> : null;
  const { noun, text } = kindLooks[entity.kind];
  const name = entityName(entity, graph);
  return (
    <SidePanel
      label={`${noun} ${name}`}
      eyebrow={
        <>
          <KindIcon kind={entity.kind} />
          <span className={text}>{noun}</span>
          {current ? null : <span className="text-down-text">removed</span>}
        </>
      }
      title={<span className={cn(!current && 'line-through')}>{name}</span>}
      subtitle={<Subtitle entity={entity} />}
      onClose={onClose}
    >
      {actions ? <div className="flex flex-wrap gap-1.5 px-4 pb-2">{actions}</div> : null}
      <PanelTabs entity={entity} overview={overview} />
    </SidePanel>
  );
}

function PanelTabs({ entity, overview }: { entity: Entity; overview: ReactNode }) {
  const { tab, setTab } = useSelection();
  const tabs = tabsOf(entity, overview);
  const value = tabs.some((one) => one.value === tab) ? tab : 'overview';
  return <Tabs label="Object" value={value} onValueChange={setTab} tabs={tabs} />;
}

function tabsOf(entity: Entity, overview: ReactNode) {
  const row = rowOf(entity);
  const southbound = row?.database === 'northbound';
  const facts = (
    <>
      {overview}
      <Facts entity={entity} />
      {row?.database === 'northbound' ? <RecreateSection row={row} /> : null}
    </>
  );
  return [
    { value: 'overview', label: 'Overview', content: facts },
    ...(row ? [{ value: 'columns', label: 'Columns', content: <RowColumns row={row} /> }] : []),
    ...(southbound
      ? [{ value: 'southbound', label: 'Southbound', content: <Southbound entity={entity} /> }]
      : []),
    ...(row ? [{ value: 'history', label: 'History', content: <History uuid={row.uuid} /> }] : []),
  ];
}

function History({ uuid }: { uuid: string }) {
  return <JournalList object={uuid} dense empty="Nobody has changed it with this console." />;
}

/** What it belongs to, and the name that OVN knows it by. */
function Subtitle({ entity }: { entity: Entity }) {
  const second = secondName(entity);
  const owner = ownerOf(entity);
  return (
    <span className="flex flex-col">
      {second ? <Copyable value={second} wrap /> : null}
      {owner ? (
        <span>
          on <ObjectLink id={owner} />
        </span>
      ) : null}
    </span>
  );
}

function ownerOf(entity: Entity): string | undefined {
  switch (entity.kind) {
    case 'switchPort':
      return entity.switchId;
    case 'routerPort':
      return entity.routerId;
    case 'binding':
      return entity.switchId ?? entity.routerId;
    case 'switch':
    case 'router':
    case 'chassis':
    case 'network':
    case 'link':
    case 'global':
      return undefined;
  }
}

function Missing({ onClose }: { onClose: () => void }) {
  return (
    <SidePanel label="Selection" title="Not found" onClose={onClose}>
      <EmptyState icon={Unlink} title="There is no such object">
        It may have been removed, or the link is from another cluster.
      </EmptyState>
    </SidePanel>
  );
}
