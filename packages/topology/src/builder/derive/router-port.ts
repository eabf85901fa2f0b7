import type * as Northbound from '@ovn-console/ovn/northbound';
import { entityId } from '../../entity-id.ts';
import type { RouterPortEntity } from '../../graph.ts';
import type { Rows } from '../rows.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { gatewayCandidates, isGatewayPort } from './gateway.ts';
import { routerPortHealth, type RouterPortFacts } from './router-port-health.ts';

/** A Logical_Router_Port with where its gateway runs; undefined while no router has it. */
export function deriveRouterPort(rows: Rows, uuid: string): RouterPortEntity | undefined {
  const row = rows.northbound('Logical_Router_Port', uuid);
  const router = rows.northbound('Logical_Router', rows.indexes.routerByPort.first(uuid));
  if (row === undefined || router === undefined) return undefined;
  const facts = factsOf(rows, row, router);
  const { binding, redirect, candidates, peer } = facts;
  return withoutUndefined({
    kind: 'routerPort',
    id: entityId('routerPort', uuid),
    uuid,
    name: row.name,
    routerId: entityId('router', router._uuid),
    mac: row.mac,
    networks: row.networks,
    enabled: row.enabled !== false,
    peerName: row.peer,
    peerPortId: peer && entityId('routerPort', peer._uuid),
    placement: isGatewayPort(row) || router.options.has('chassis') ? 'gateway' : 'distributed',
    gatewayCandidates: candidates,
    activeChassisId: activeChassisId(facts),
    redirectBindingId: redirect && entityId('binding', redirect._uuid),
    bindingId: binding && entityId('binding', binding._uuid),
    ...routerPortHealth(rows, facts),
  });
}

function factsOf(
  rows: Rows,
  row: Northbound.LogicalRouterPort,
  router: Northbound.LogicalRouter,
): RouterPortFacts {
  const redirect = rows.redirectBindingOf(row.name);
  return {
    row,
    router,
    redirect,
    binding: rows.bindingOf(row.name),
    candidates: gatewayCandidates(rows, row, redirect?.chassis),
    peer: rows.routerPortNamed(row.peer),
  };
}

/** A distributed gateway port runs where its `cr-` binding is, a gateway router's where its own is. */
function activeChassisId({ redirect, binding }: RouterPortFacts): string | undefined {
  const pinned = binding?.type === 'l3gateway' ? binding.chassis : undefined;
  const active = redirect?.chassis ?? pinned;
  return active === undefined ? undefined : entityId('chassis', active);
}
