import type * as Southbound from '@ovn-console/ovn/southbound';
import { down, error, type Health, pending, up } from '../health.ts';
import { gatewayChassisName, networkName, requestedChassisName } from '../indexes.ts';
import type { Rows } from '../rows.ts';

/** What SB alone says of a port, by Port_Binding.type (ovn-sb(5)). */
export function bindingHealth(rows: Rows, row: Southbound.PortBinding): Health {
  switch (row.type) {
    case 'localport':
      return up;
    case 'patch':
      return row.options.has('peer') ? up : down('It has no peer');
    case 'localnet':
      return networkHealth(rows, networkName(row));
    case 'chassisredirect':
      return row.chassis === undefined ? error('No gateway chassis has claimed it') : up;
    case 'l2gateway':
    case 'l3gateway':
      return gatewayHealth(rows, row);
    case '':
      return guestHealth(rows, row);
    default:
      return row.chassis === undefined ? down('No chassis has claimed it') : up;
  }
}

/** A physical network is reached where a chassis maps it to a bridge. */
export function networkHealth(rows: Rows, network: string | undefined): Health {
  if (network === undefined) return error('options:network_name is not set');
  return rows.indexes.chassisByNetwork.first(network) === undefined
    ? error(`No chassis maps physical network ${network} to a bridge`)
    : up;
}

/** A gateway runs on the one chassis that its options name. */
function gatewayHealth(rows: Rows, row: Southbound.PortBinding): Health {
  if (row.chassis !== undefined) return up;
  const chassisName = gatewayChassisName(row);
  if (chassisName === undefined) return down('No chassis has claimed it');
  return rows.chassisCalled(chassisName).length === 0
    ? error(`Chassis ${chassisName} is not registered`)
    : down(`Chassis ${chassisName} has not claimed it`);
}

/** A guest's port is claimed by the chassis with its interface; `up` says that the flows are in. */
function guestHealth(rows: Rows, row: Southbound.PortBinding): Health {
  const requested = requestedChassisName(row);
  if (row.chassis === undefined) return unboundHealth(rows, requested);
  const name = chassisLabel(rows.chassis(row.chassis));
  const isElsewhere =
    requested !== undefined &&
    !rows.chassisCalled(requested).some(({ _uuid }) => _uuid === row.chassis);
  if (isElsewhere) return pending(`Bound on ${name}, but requested on ${requested}`);
  return row.up === false ? pending(`Bound on ${name}, which is still installing its flows`) : up;
}

function unboundHealth(rows: Rows, requested: string | undefined): Health {
  if (requested === undefined) return down('No chassis has claimed it');
  return rows.chassisCalled(requested).length === 0
    ? error(`It is requested on chassis ${requested}, which is not registered`)
    : down(`Chassis ${requested}, on which it is requested, has not claimed it`);
}

function chassisLabel(chassis: Southbound.Chassis | undefined): string {
  return chassis?.hostname || (chassis?.name ?? 'a chassis that is gone');
}
