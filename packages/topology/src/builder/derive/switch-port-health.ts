import type * as Northbound from '@ovn-console/ovn/northbound';
import type * as Southbound from '@ovn-console/ovn/southbound';
import { down, error, type Health, notProcessed, pending, up } from '../health.ts';
import { networkName, routerPortName } from '../indexes.ts';
import type { Rows } from '../rows.ts';
import { bindingHealth, networkHealth } from './binding-health.ts';

/** First what NB itself says is wrong, then whether ovn-northd has seen the port, then SB. */
export function switchPortHealth(
  rows: Rows,
  row: Northbound.LogicalSwitchPort,
  binding: Southbound.PortBinding | undefined,
): Health {
  if (row.enabled === false) return down('It is not enabled');
  const intended = intentHealth(rows, row);
  if (intended.state !== 'up') return intended;
  if (binding === undefined) return notProcessed;
  const bound = bindingHealth(rows, binding);
  if (bound.state !== 'up' || row.type !== '') return bound;
  return row.up === true ? up : pending('It is bound; ovn-northd has not reported it up yet');
}

function intentHealth(rows: Rows, row: Northbound.LogicalSwitchPort): Health {
  switch (row.type) {
    case 'router':
      return routerEndHealth(rows, row);
    case 'localnet':
      return networkHealth(rows, networkName(row));
    case 'switch':
      return peerEndHealth(rows, row);
    default:
      return up;
  }
}

/** A link to a router needs a router port of that name that is nobody else's. */
function routerEndHealth(rows: Rows, row: Northbound.LogicalSwitchPort): Health {
  const name = routerPortName(row);
  if (name === undefined) return error('options:router-port is not set');
  const routerPort = rows.routerPortNamed(name);
  if (routerPort === undefined) return error(`Router port ${name} does not exist`);
  if (routerPort.peer !== undefined) {
    return error(`Router port ${name} is the peer of router port ${routerPort.peer}`);
  }
  const rivals = [...rows.indexes.switchPortByRouterPort.all(name)].length;
  if (rivals > 1) return error(`Router port ${name} is named by ${rivals} switch ports`);
  return routerPort.enabled === false ? down(`Router port ${name} is not enabled`) : up;
}

/** Two switches are joined when a port of each names the other. */
function peerEndHealth(rows: Rows, row: Northbound.LogicalSwitchPort): Health {
  if (row.peer === undefined) return error('peer is not set');
  if (row.peer === row.name) return error('It names itself as its peer');
  const peer = rows.switchPortNamed(row.peer);
  if (peer === undefined) return error(`Switch port ${row.peer} does not exist`);
  return peer.type === 'switch' && peer.peer === row.name
    ? up
    : error(`Switch port ${row.peer} does not name ${row.name} as its peer`);
}
