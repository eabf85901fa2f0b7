'use client';
import type { NatRule, RouterEntity, StaticRoute } from '@ovn-console/topology';
import { useCallback } from 'react';
import { useGraph } from '../../trpc/graph-hooks.ts';
import { KeyValue, KeyValues } from '../../ui/key-values.tsx';
import { PanelSection } from '../../ui/side-panel.tsx';
import { SelectLink } from '../object-link.tsx';
import { rowId } from '../selection.ts';
import { LinkRows } from './link-rows.tsx';
import { PortRows } from './port-rows.tsx';
import { Reason, StateFact } from './state-fact.tsx';

export function RouterFacts({ entity }: { entity: RouterEntity }) {
  const ports = useGraph(useCallback((graph) => graph.portsOf(entity.id), [entity.id]));
  const { policies, loadBalancers } = entity.counts;
  return (
    <>
      <Reason state={entity.state} reason={entity.reason} />
      <PanelSection>
        <KeyValues>
          <StateFact state={entity.state} />
          {entity.enabled ? null : <KeyValue label="Enabled">no</KeyValue>}
          {entity.gatewayChassisName ? (
            <KeyValue label="Gateway on">{entity.gatewayChassisName}</KeyValue>
          ) : null}
          <KeyValue label="Policies">{policies}</KeyValue>
          <KeyValue label="Load balancers">{loadBalancers}</KeyValue>
        </KeyValues>
      </PanelSection>
      <PortRows title="Ports" ports={ports} />
      <Routes routes={entity.routes} />
      <Nats nats={entity.nats} />
      <LinkRows id={entity.id} />
    </>
  );
}

function Routes({ routes }: { routes: readonly StaticRoute[] }) {
  if (routes.length === 0) return null;
  return (
    <PanelSection title={`Static routes, ${routes.length}`}>
      <ul className="flex flex-col gap-1">
        {routes.map((route) => (
          <li key={route.uuid} className="font-mono text-xs">
            <RowLink table="Logical_Router_Static_Route" uuid={route.uuid}>
              {route.prefix}
            </RowLink>{' '}
            via {route.nexthop}
            {route.outputPort ? <span className="text-mut"> {route.outputPort}</span> : null}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

function Nats({ nats }: { nats: readonly NatRule[] }) {
  if (nats.length === 0) return null;
  return (
    <PanelSection title={`NAT, ${nats.length}`}>
      <ul className="flex flex-col gap-1">
        {nats.map((nat) => (
          <li key={nat.uuid} className="font-mono text-xs">
            <span className="text-mut">{nat.type}</span>{' '}
            <RowLink table="NAT" uuid={nat.uuid}>
              {nat.logicalIp}
            </RowLink>{' '}
            as {nat.externalIp}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

function RowLink(props: { table: string; uuid: string; children: React.ReactNode }) {
  const { table, uuid, children } = props;
  return <SelectLink id={rowId({ database: 'northbound', table, uuid })}>{children}</SelectLink>;
}
