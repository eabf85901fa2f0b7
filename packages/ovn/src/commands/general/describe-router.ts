import type { Draft } from '../../planning/draft.ts';
import type { LogicalRouterPort } from '../../schema/northbound/logical-router-port.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { Nat } from '../../schema/northbound/nat.ts';
import type { OutputPart } from '../definition/output.ts';
import { uuidPart } from '../definition/row-line.ts';
import { alias, quoted, quotedList } from './described-values.ts';
import { linkLocalAddress } from './link-local-address.ts';

/** A router, its ports and its NAT as `show` prints them. */
export function describeRouter(row: LogicalRouter, draft: Draft): OutputPart[] {
  const title = ` (${row.name})${alias(row.external_ids, 'neutron:router_name')}\n`;
  const routers = draft.table('Logical_Router');
  const ports = draft.table('Logical_Router_Port').getAll(routers.settled(row, 'ports').toSorted());
  const nats = draft.table('NAT').getAll(routers.settled(row, 'nat').toSorted());
  return [
    'router ',
    uuidPart(row._uuid),
    title,
    ports.map((port) => describePort(port, draft)).join(''),
    ...nats.flatMap(describeNat),
  ];
}

function describePort(port: LogicalRouterPort, draft: Draft): string {
  const { name, mac, networks, options, gateway_chassis } = port;
  const routeTable = options.get('route_table');
  const lines = [
    `    port ${name}`,
    `        mac: ${quoted(mac)}`,
    ...(isNew(draft) ? [`        ipv6-lla: ${quoted(linkLocalAddress(mac))}`] : []),
    ...(networks.length === 0 ? [] : [`        networks: ${quotedList(networks)}`]),
    ...(routeTable === undefined ? [] : [`        route-table: ${routeTable}`]),
    ...(gateway_chassis.length === 0 ? [] : [chassisLine(port, draft)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Newer versions of ovn-nbctl show more. */
function isNew(draft: Draft): boolean {
  return draft.has('Logical_Switch_Port', 'peer');
}

/** By UUID: ovn-nbctl means to go by priority, but does not fetch that for `show`. */
function chassisLine({ gateway_chassis }: LogicalRouterPort, draft: Draft): string {
  const chassis = draft.table('Gateway_Chassis').getAll(gateway_chassis.toSorted());
  return `        gateway chassis: [${chassis.map(({ chassis_name }) => chassis_name).join(' ')}]`;
}

function describeNat(nat: Nat): OutputPart[] {
  const { external_ip, external_port_range, logical_ip, type } = nat;
  const ports =
    external_port_range === '' ? '' : `        external port(s): ${quoted(external_port_range)}\n`;
  const rest = `        logical ip: ${quoted(logical_ip)}\n        type: ${quoted(type)}\n`;
  const first = `\n        external ip: ${quoted(external_ip)}\n`;
  return ['    nat ', uuidPart(nat._uuid), first + ports + rest];
}
