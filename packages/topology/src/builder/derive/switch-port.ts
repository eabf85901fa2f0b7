import type * as Northbound from '@ovn-console/ovn/northbound';
import { type Addresses, parseAddresses } from '../../addresses.ts';
import { entityId } from '../../entity-id.ts';
import { friendlyName } from '../../friendly-name.ts';
import type { SwitchPortEntity } from '../../graph.ts';
import { networkName, routerPortName } from '../indexes.ts';
import type { Rows } from '../rows.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { switchPortHealth } from './switch-port-health.ts';

/** A Logical_Switch_Port with where it is bound; undefined while no switch has it. */
export function deriveSwitchPort(rows: Rows, uuid: string): SwitchPortEntity | undefined {
  const row = rows.northbound('Logical_Switch_Port', uuid);
  const switchUuid = rows.indexes.switchByPort.first(uuid);
  if (row === undefined || switchUuid === undefined) return undefined;
  const binding = rows.bindingOf(row.name);
  return withoutUndefined({
    kind: 'switchPort',
    id: entityId('switchPort', uuid),
    uuid,
    name: row.name,
    friendlyName: friendlyName('port', row),
    switchId: entityId('switch', switchUuid),
    type: row.type,
    addresses: row.addresses,
    ...addressesOf(rows, row),
    enabled: row.enabled !== false,
    options: Object.fromEntries(row.options),
    portSecurity: row.port_security,
    networkName: networkName(row),
    tag: row.tag,
    ...farEnd(rows, row),
    parentName: row.parent_name,
    bindingId: binding && entityId('binding', binding._uuid),
    chassisId: binding?.chassis === undefined ? undefined : entityId('chassis', binding.chassis),
    ...switchPortHealth(rows, row, binding),
  });
}

/** What the port leads to: a router port, or a port of another switch. */
function farEnd(rows: Rows, row: Northbound.LogicalSwitchPort) {
  const routerPort = rows.routerPortNamed(routerPortName(row));
  const peer = row.type === 'switch' ? rows.switchPortNamed(row.peer) : undefined;
  return {
    routerPortName: routerPortName(row),
    routerPortId: routerPort && entityId('routerPort', routerPort._uuid),
    peerName: row.type === 'switch' ? row.peer : undefined,
    peerPortId: peer && entityId('switchPort', peer._uuid),
  };
}

/** `router` means the router port's addresses, `dynamic` those that ovn-northd has given. */
function addressesOf(rows: Rows, row: Northbound.LogicalSwitchPort): Addresses {
  const strings = [...row.addresses];
  if (row.dynamic_addresses !== undefined) strings.push(row.dynamic_addresses);
  const routerPort = row.addresses.includes('router')
    ? rows.routerPortNamed(routerPortName(row))
    : undefined;
  if (routerPort !== undefined) strings.push(routerPort.mac, ...routerPort.networks);
  return parseAddresses(strings);
}
