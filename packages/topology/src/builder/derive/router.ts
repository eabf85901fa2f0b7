import type * as Northbound from '@ovn-console/ovn/northbound';
import { entityId } from '../../entity-id.ts';
import { friendlyName } from '../../friendly-name.ts';
import type { NatRule, RouterEntity, StaticRoute } from '../../graph.ts';
import { compareText } from '../../name-order.ts';
import type { DerivedGraph } from '../derived-graph.ts';
import { down } from '../health.ts';
import type { Rows } from '../rows.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { cardHealth, loadBalancerCount } from './card.ts';

/** A Logical_Router with its routes and NAT rules, and what its ports come to. */
export function deriveRouter(
  rows: Rows,
  graph: DerivedGraph,
  uuid: string,
): RouterEntity | undefined {
  const row = rows.northbound('Logical_Router', uuid);
  if (row === undefined) return undefined;
  const id = entityId('router', uuid);
  const tally = graph.tallyOf(id);
  const enabled = row.enabled !== false;
  return withoutUndefined({
    kind: 'router',
    id,
    uuid,
    name: row.name,
    friendlyName: friendlyName('router', row),
    enabled,
    gatewayChassisName: row.options.get('chassis'),
    portCount: tally.ports,
    routes: routesOf(rows, row),
    nats: natsOf(rows, row),
    counts: { policies: row.policies.length, loadBalancers: loadBalancerCount(rows, row) },
    ...(enabled ? cardHealth(rows, { uuid, tally }) : down('It is not enabled')),
  });
}

function routesOf(rows: Rows, row: Northbound.LogicalRouter): readonly StaticRoute[] {
  return row.static_routes
    .map((uuid) => rows.northbound('Logical_Router_Static_Route', uuid))
    .filter((route) => route !== undefined)
    .map((route) =>
      withoutUndefined({
        uuid: route._uuid,
        prefix: route.ip_prefix,
        nexthop: route.nexthop,
        outputPort: route.output_port,
        policy: route.policy,
        routeTable: route.route_table || undefined,
      }),
    )
    .toSorted(
      (one, other) =>
        compareText(one.prefix, other.prefix) ||
        compareText(one.nexthop, other.nexthop) ||
        compareText(one.uuid, other.uuid),
    );
}

function natsOf(rows: Rows, row: Northbound.LogicalRouter): readonly NatRule[] {
  return row.nat
    .map((uuid) => rows.northbound('NAT', uuid))
    .filter((nat) => nat !== undefined)
    .map((nat) =>
      withoutUndefined({
        uuid: nat._uuid,
        type: nat.type,
        externalIp: nat.external_ip,
        logicalIp: nat.logical_ip,
        logicalPort: nat.logical_port,
        externalMac: nat.external_mac,
      }),
    )
    .toSorted(
      (one, other) =>
        compareText(one.type, other.type) ||
        compareText(one.externalIp, other.externalIp) ||
        compareText(one.uuid, other.uuid),
    );
}
