'use client';
import type { SwitchPortEntity } from '@ovn-console/topology';
import { useEntity } from '../../trpc/graph-hooks.ts';
import { portTypeName } from '../../trpc/port-types.ts';
import { KeyValue, KeyValues } from '../../ui/key-values.tsx';
import { PanelSection } from '../../ui/side-panel.tsx';
import { ObjectLink } from '../object-link.tsx';
import { Addresses } from './addresses.tsx';
import { OptionRows } from './option-rows.tsx';
import { Reason, StateFact } from './state-fact.tsx';

export function SwitchPortFacts({ entity }: { entity: SwitchPortEntity }) {
  return (
    <>
      <Reason state={entity.state} reason={entity.reason} />
      <PanelSection>
        <KeyValues>
          <KeyValue label="Switch">
            <ObjectLink id={entity.switchId} />
          </KeyValue>
          <KeyValue label="Type">{portTypeName(entity.type)}</KeyValue>
          <KeyValue label="MAC">
            <Addresses values={entity.macs} />
          </KeyValue>
          <KeyValue label="IP">
            <Addresses values={entity.ips} />
          </KeyValue>
          <Binding entity={entity} />
          <StateFact state={entity.state} />
          {entity.enabled ? null : <KeyValue label="Enabled">no</KeyValue>}
          <Ends entity={entity} />
        </KeyValues>
      </PanelSection>
      {entity.portSecurity.length > 0 ? (
        <PanelSection title="Port security">
          <Addresses values={entity.portSecurity} />
        </PanelSection>
      ) : null}
      <OptionRows options={entity.options} />
    </>
  );
}

function Binding({ entity }: { entity: SwitchPortEntity }) {
  const binding = useEntity(entity.bindingId);
  const asked = binding?.kind === 'binding' ? binding.requestedChassisName : undefined;
  const claimable = !['router', 'localnet', 'localport'].includes(entity.type);
  return (
    <>
      {asked ? <KeyValue label="Asked for">{asked}</KeyValue> : null}
      {claimable ? (
        <KeyValue label="Bound to">
          <ObjectLink id={entity.chassisId} fallback="nowhere" icon />
        </KeyValue>
      ) : null}
    </>
  );
}

/** What the port leads to: a router's port, a physical network, another switch's port. */
function Ends({ entity }: { entity: SwitchPortEntity }) {
  return (
    <>
      {entity.type === 'router' ? (
        <KeyValue label="Router port">
          <ObjectLink
            id={entity.routerPortId}
            fallback={entity.routerPortName ? `${entity.routerPortName}, missing` : 'not set'}
            icon
          />
        </KeyValue>
      ) : null}
      {entity.networkName ? (
        <KeyValue label="Network">
          <ObjectLink id={`network:${entity.networkName}`} fallback={entity.networkName} icon />
        </KeyValue>
      ) : null}
      {entity.tag === undefined ? null : <KeyValue label="VLAN tag">{entity.tag}</KeyValue>}
      {entity.peerName ? <KeyValue label="Peer">{entity.peerName}</KeyValue> : null}
      {entity.parentName ? <KeyValue label="Parent">{entity.parentName}</KeyValue> : null}
    </>
  );
}
