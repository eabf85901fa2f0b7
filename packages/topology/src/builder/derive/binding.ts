import type * as Southbound from '@ovn-console/ovn/southbound';
import { parseAddresses } from '../../addresses.ts';
import { entityId } from '../../entity-id.ts';
import { friendlyName } from '../../friendly-name.ts';
import type { BindingEntity } from '../../graph.ts';
import { distributedPortName, northboundUuid, requestedChassisName } from '../indexes.ts';
import type { Rows } from '../rows.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { bindingHealth } from './binding-health.ts';

/** A Port_Binding, joined by name to the northbound port that it realises. */
export function deriveBinding(rows: Rows, uuid: string): BindingEntity | undefined {
  const row = rows.southbound('Port_Binding', uuid);
  if (row === undefined) return undefined;
  return withoutUndefined({
    kind: 'binding',
    id: entityId('binding', uuid),
    uuid,
    logicalPort: row.logical_port,
    type: row.type,
    tunnelKey: row.tunnel_key,
    chassisId: row.chassis === undefined ? undefined : entityId('chassis', row.chassis),
    requestedChassisName: requestedChassisName(row),
    additionalChassisIds: row.additional_chassis.map((id) => entityId('chassis', id)).toSorted(),
    up: row.up,
    ...parseAddresses(row.mac),
    ...datapathOf(rows, row),
    ...portOf(rows, row),
    ...bindingHealth(rows, row),
  });
}

/** The northbound object; a binding that has none keeps the name that ovn-northd copied. */
function portOf(rows: Rows, row: Southbound.PortBinding) {
  const name = distributedPortName(row) ?? row.logical_port;
  const switchPort = rows.switchPortNamed(name);
  if (switchPort !== undefined) {
    return {
      portId: entityId('switchPort', switchPort._uuid),
      friendlyName: friendlyName('port', switchPort),
    };
  }
  const routerPort = rows.routerPortNamed(name);
  if (routerPort !== undefined) return { portId: entityId('routerPort', routerPort._uuid) };
  const { external_ids } = row;
  return { friendlyName: friendlyName('port', { external_ids, name: row.logical_port }) };
}

/** Datapath_Binding.external_ids: `name` as in NB, `name2` the friendlier one of some CMSes. */
function datapathOf(rows: Rows, row: Southbound.PortBinding) {
  const datapath = rows.southbound('Datapath_Binding', row.datapath);
  const object = datapath && northboundUuid(datapath);
  const isRouter =
    datapath?.type === 'logical-router' || datapath?.external_ids.has('logical-router') === true;
  return {
    datapathName: datapath?.external_ids.get('name') ?? datapath?.external_ids.get('name2') ?? '',
    switchId: object !== undefined && !isRouter ? entityId('switch', object) : undefined,
    routerId: object !== undefined && isRouter ? entityId('router', object) : undefined,
  };
}
