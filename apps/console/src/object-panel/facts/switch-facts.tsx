'use client';
import type { SwitchEntity } from '@ovn-console/topology';
import { useCallback } from 'react';
import { useGraph } from '../../trpc/graph-hooks.ts';
import { formatCount } from '../../ui/format.ts';
import { KeyValue, KeyValues } from '../../ui/key-values.tsx';
import { PanelSection } from '../../ui/side-panel.tsx';
import { Addresses } from './addresses.tsx';
import { LinkRows } from './link-rows.tsx';
import { PortRows } from './port-rows.tsx';
import { Reason, StateFact } from './state-fact.tsx';

export function SwitchFacts({ entity }: { entity: SwitchEntity }) {
  const { acls, loadBalancers, dnsRecords, qosRules } = entity.counts;
  const ports = useGraph(useCallback((graph) => graph.portsOf(entity.id), [entity.id]));
  return (
    <>
      <Reason state={entity.state} reason={entity.reason} />
      <PanelSection>
        <KeyValues>
          <KeyValue label="Subnets">
            <Addresses values={entity.subnets} none="none known" />
          </KeyValue>
          <KeyValue label="Guests">
            {formatCount(entity.guestPortsUp)} of {formatCount(entity.guestPortCount)} ports up
          </KeyValue>
          <StateFact state={entity.state} />
          <KeyValue label="Policies">
            {acls} ACLs, {qosRules} QoS rules
          </KeyValue>
          <KeyValue label="Services">
            {loadBalancers} load balancers, {dnsRecords} DNS records
          </KeyValue>
        </KeyValues>
      </PanelSection>
      <LinkRows id={entity.id} />
      <PortRows title="Ports" ports={ports} />
    </>
  );
}
