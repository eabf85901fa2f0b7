'use client';
import type { ChassisEntity } from '@ovn-console/topology';
import { useCallback } from 'react';
import { useEntity, useGraph } from '../../trpc/graph-hooks.ts';
import { useNow } from '../../trpc/use-now.ts';
import { Copyable } from '../../ui/copyable.tsx';
import { formatDuration } from '../../ui/format.ts';
import { KeyValue, KeyValues } from '../../ui/key-values.tsx';
import { Pill } from '../../ui/pill.tsx';
import { PanelSection } from '../../ui/side-panel.tsx';
import { ObjectLink } from '../object-link.tsx';
import { Addresses } from './addresses.tsx';
import { ObjectRow, ObjectRows } from './object-rows.tsx';
import { PortRows } from './port-rows.tsx';
import { Reason, StateFact } from './state-fact.tsx';

export function ChassisFacts({ entity }: { entity: ChassisEntity }) {
  return (
    <>
      <Reason state={entity.state} reason={entity.reason} />
      <PanelSection>
        <KeyValues>
          <KeyValue label="Host">{entity.hostname || 'not told'}</KeyValue>
          <KeyValue label="Chassis name">
            <Copyable value={entity.name} wrap />
          </KeyValue>
          <KeyValue label="Tunnels">
            <Addresses values={entity.encaps.map(({ type, ip }) => `${type} ${ip}`)} />
          </KeyValue>
          <StateFact state={entity.state} />
          <Configuration entity={entity} />
          <KeyValue label="OVN">{entity.ovnVersion ?? 'version not told'}</KeyValue>
        </KeyValues>
      </PanelSection>
      <Mappings entity={entity} />
      <GatewayRoles entity={entity} />
      <BoundPorts entity={entity} />
    </>
  );
}

function Configuration({ entity }: { entity: ChassisEntity }) {
  const now = useNow();
  const { nbCfg, nbCfgLag = 0, nbCfgTimestamp } = entity;
  if (nbCfg === undefined) return <KeyValue label="Configuration">not told</KeyValue>;
  return (
    <KeyValue label="Configuration">
      <span className="tabular">
        {nbCfg}
        {nbCfgLag > 0 ? <span className="text-pend-text">, {nbCfgLag} behind</span> : ', current'}
        {nbCfgTimestamp ? (
          <span className="text-mut"> since {formatDuration(now - nbCfgTimestamp)}</span>
        ) : null}
      </span>
    </KeyValue>
  );
}

function Mappings({ entity }: { entity: ChassisEntity }) {
  return (
    <PanelSection title="Bridge mappings">
      {entity.bridgeMappings.length === 0 ? (
        <p className="text-sm text-mut">None: no physical network is reached from here.</p>
      ) : (
        <KeyValues>
          {entity.bridgeMappings.map(({ network, bridge }) => (
            <KeyValue
              key={network}
              label={<ObjectLink id={`network:${network}`} fallback={network} />}
            >
              <Copyable value={bridge} />
            </KeyValue>
          ))}
        </KeyValues>
      )}
    </PanelSection>
  );
}

function GatewayRoles({ entity }: { entity: ChassisEntity }) {
  if (entity.gatewayRoles.length === 0) return null;
  return (
    <PanelSection title="Gateway roles">
      <ObjectRows>
        {entity.gatewayRoles.map((role) => (
          <GatewayRole key={role.routerPortId} role={role} />
        ))}
      </ObjectRows>
    </PanelSection>
  );
}

function GatewayRole({ role }: { role: ChassisEntity['gatewayRoles'][number] }) {
  const port = useEntity(role.routerPortId);
  return (
    <ObjectRow
      id={role.routerPortId}
      entity={port?.kind === 'routerPort' ? port : undefined}
      fallback={role.routerPortName}
      detail={port?.kind === 'routerPort' ? port.networks.join('  ') : null}
    >
      {role.active ? (
        <Pill tone="up" dot>
          active
        </Pill>
      ) : (
        <Pill tone="dashed">standby</Pill>
      )}
      <span className="w-8 text-right font-mono text-xs tabular text-mut">{role.priority}</span>
    </ObjectRow>
  );
}

function BoundPorts({ entity }: { entity: ChassisEntity }) {
  const ports = useGraph(useCallback((graph) => graph.portsOn(entity.id), [entity.id]));
  if (ports.length === 0) {
    return (
      <PanelSection title="Bound ports">
        <p className="text-sm text-mut">No guest port is bound here.</p>
      </PanelSection>
    );
  }
  const query = new URLSearchParams({ chassis: entity.hostname || entity.name });
  return (
    <PortRows title="Bound ports" ports={ports} allQuery={query.toString()} boundTo={entity.id} />
  );
}
