'use client';
import type { GatewayCandidate, RouterEntity, RouterPortEntity } from '@ovn-console/topology';
import { useEntity } from '../../trpc/graph-hooks.ts';
import { Callout } from '../../ui/callout.tsx';
import { Copyable } from '../../ui/copyable.tsx';
import { KeyValue, KeyValues } from '../../ui/key-values.tsx';
import { Pill } from '../../ui/pill.tsx';
import { PanelSection } from '../../ui/side-panel.tsx';
import { contains } from '../cidr.ts';
import { ObjectLink } from '../object-link.tsx';
import { Addresses } from './addresses.tsx';
import { LinkRows } from './link-rows.tsx';
import { ObjectRow, ObjectRows } from './object-rows.tsx';
import { Reason, StateFact } from './state-fact.tsx';

export function RouterPortFacts({ entity }: { entity: RouterPortEntity }) {
  const router = useEntity(entity.routerId);
  return (
    <>
      <Reason state={entity.state} reason={entity.reason} />
      <PanelSection>
        <KeyValues>
          <KeyValue label="Router">
            <ObjectLink id={entity.routerId} />
          </KeyValue>
          <KeyValue label="Network">
            <Addresses values={entity.networks} />
          </KeyValue>
          <KeyValue label="MAC">
            <Copyable value={entity.mac} />
          </KeyValue>
          {router?.kind === 'router' ? <ThroughThisPort port={entity} router={router} /> : null}
          <KeyValue label="Placement">
            {entity.placement === 'gateway' ? 'on a gateway chassis' : 'distributed'}
          </KeyValue>
          <StateFact state={entity.state} />
          {entity.enabled ? null : <KeyValue label="Enabled">no</KeyValue>}
          {entity.peerName ? <KeyValue label="Peer">{entity.peerName}</KeyValue> : null}
        </KeyValues>
      </PanelSection>
      <Gateways port={entity} />
      <LinkRows id={entity.id} />
    </>
  );
}

/** The router's routes and NAT that leave by this port. */
function ThroughThisPort({ port, router }: { port: RouterPortEntity; router: RouterEntity }) {
  const here = (address: string) => port.networks.some((network) => contains(network, address));
  const routes = router.routes.filter(
    ({ outputPort, nexthop }) => outputPort === port.name || (!outputPort && here(nexthop)),
  );
  const nats = router.nats.filter(({ externalIp }) => here(externalIp));
  return (
    <>
      {routes.map(({ uuid, prefix, nexthop }) => (
        <KeyValue key={uuid} label={prefix.endsWith('/0') ? 'Default route' : 'Route'}>
          <Copyable value={`${prefix} via ${nexthop}`} wrap />
        </KeyValue>
      ))}
      {nats.map(({ uuid, type, logicalIp, externalIp }) => (
        <KeyValue key={uuid} label={type === 'snat' ? 'SNAT' : type === 'dnat' ? 'DNAT' : 'NAT'}>
          <Copyable value={`${logicalIp} as ${externalIp}`} wrap />
        </KeyValue>
      ))}
    </>
  );
}

function Gateways({ port }: { port: RouterPortEntity }) {
  const candidates = port.gatewayCandidates;
  if (candidates.length === 0) return null;
  return (
    <PanelSection title="Gateway chassis">
      <ObjectRows>
        {candidates.map((candidate) => (
          <Candidate key={candidate.chassisName} candidate={candidate} />
        ))}
      </ObjectRows>
      {candidates.length === 2 ? <TwoCandidates candidates={candidates} /> : null}
    </PanelSection>
  );
}

function Candidate({ candidate }: { candidate: GatewayCandidate }) {
  const chassis = useEntity(candidate.chassisId);
  const known = chassis?.kind === 'chassis' ? chassis : undefined;
  return (
    <ObjectRow
      id={candidate.chassisId}
      entity={known}
      fallback={`${candidate.hostname ?? candidate.chassisName}, not registered`}
      detail={known?.encaps.map(({ ip }) => ip).join('  ')}
    >
      {candidate.active ? (
        <Pill tone="up" dot>
          active
        </Pill>
      ) : (
        <Pill tone="dashed">standby</Pill>
      )}
      <span className="w-8 text-right font-mono text-xs tabular text-mut">
        {candidate.priority}
      </span>
    </ObjectRow>
  );
}

/** Measured on OVN 23.03: ovn-controller with no live BFD peer claims nothing. */
function TwoCandidates({ candidates }: { candidates: readonly GatewayCandidate[] }) {
  const [first = 'the first', second = 'the second'] = candidates.map(
    ({ hostname, chassisName }) => hostname ?? chassisName,
  );
  return (
    <Callout title="Two candidates do not fail over" className="mt-2.5">
      If the tunnel between {first} and {second} is lost, {second} takes itself for the isolated one
      and claims nothing. A third candidate fixes this.
    </Callout>
  );
}
