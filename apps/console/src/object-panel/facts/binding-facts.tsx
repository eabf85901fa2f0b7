'use client';
import type { BindingEntity } from '@ovn-console/topology';
import { portTypeName } from '../../trpc/port-types.ts';
import { Copyable } from '../../ui/copyable.tsx';
import { KeyValue, KeyValues } from '../../ui/key-values.tsx';
import { PanelSection } from '../../ui/side-panel.tsx';
import { ObjectLink } from '../object-link.tsx';
import { Addresses } from './addresses.tsx';
import { Reason, StateFact } from './state-fact.tsx';

export function BindingFacts({ entity }: { entity: BindingEntity }) {
  return (
    <>
      <Reason state={entity.state} reason={entity.reason} />
      <PanelSection>
        <KeyValues>
          <KeyValue label="Northbound port">
            <ObjectLink id={entity.portId} fallback="none" icon />
          </KeyValue>
          <KeyValue label="Logical port">
            <Copyable value={entity.logicalPort} wrap />
          </KeyValue>
          <KeyValue label="Type">{portTypeName(entity.type)}</KeyValue>
          <KeyValue label="Datapath">
            <ObjectLink
              id={entity.switchId ?? entity.routerId}
              fallback={entity.datapathName}
              icon
            />
          </KeyValue>
          <KeyValue label="Tunnel key">
            <Copyable value={String(entity.tunnelKey)} />
          </KeyValue>
          {entity.requestedChassisName ? (
            <KeyValue label="Asked for">{entity.requestedChassisName}</KeyValue>
          ) : null}
          <KeyValue label="Bound to">
            <ObjectLink id={entity.chassisId} fallback="nowhere" icon />
          </KeyValue>
          <AlsoOn ids={entity.additionalChassisIds} />
          <StateFact state={entity.state} />
          <KeyValue label="MAC">
            <Addresses values={entity.macs} />
          </KeyValue>
          <KeyValue label="IP">
            <Addresses values={entity.ips} />
          </KeyValue>
        </KeyValues>
      </PanelSection>
    </>
  );
}

function AlsoOn({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <KeyValue label="Also on">
      {ids.map((id) => (
        <div key={id}>
          <ObjectLink id={id} icon />
        </div>
      ))}
    </KeyValue>
  );
}
