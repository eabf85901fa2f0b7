import type * as Northbound from '@ovn-console/ovn/northbound';
import type * as Southbound from '@ovn-console/ovn/southbound';
import type { GatewayCandidate } from '../../graph.ts';
import { down, error, type Health, notProcessed, pending, up } from '../health.ts';
import type { Rows } from '../rows.ts';
import { bindingHealth } from './binding-health.ts';
import { isGatewayPort } from './gateway.ts';

/** What the state of a router port rests on. */
export interface RouterPortFacts {
  readonly row: Northbound.LogicalRouterPort;
  readonly router: Northbound.LogicalRouter;
  readonly binding: Southbound.PortBinding | undefined;
  /** The chassisredirect binding `cr-<name>`. */
  readonly redirect: Southbound.PortBinding | undefined;
  readonly candidates: readonly GatewayCandidate[];
  readonly peer: Northbound.LogicalRouterPort | undefined;
}

/** First whether it is meant to work and leads anywhere, then SB, then whether a gateway runs it. */
export function routerPortHealth(rows: Rows, facts: RouterPortFacts): Health {
  const { row, router, binding } = facts;
  if (row.enabled === false) return down('It is not enabled');
  if (router.enabled === false) return down('Its router is not enabled');
  const connected = connectionHealth(rows, facts);
  if (connected.state !== 'up') return connected;
  if (binding === undefined) return notProcessed;
  return isGatewayPort(row) ? gatewayHealth(facts) : bindingHealth(rows, binding);
}

function connectionHealth(rows: Rows, { row, peer }: RouterPortFacts): Health {
  if (row.peer === undefined) {
    return rows.indexes.switchPortByRouterPort.first(row.name) === undefined
      ? down('Nothing is connected to it')
      : up;
  }
  if (row.peer === row.name) return error('It names itself as its peer');
  if (peer === undefined) return error(`Router port ${row.peer} does not exist`);
  return peer.peer === row.name
    ? up
    : error(`Router port ${row.peer} does not name ${row.name} as its peer`);
}

function gatewayHealth({ row, redirect, candidates }: RouterPortFacts): Health {
  if (redirect?.chassis !== undefined) return up;
  if (candidates.length === 0) return error('Its HA chassis group has no chassis');
  if (candidates.every(({ chassisId }) => chassisId === undefined)) {
    return error('None of its gateway chassis is registered');
  }
  return redirect === undefined
    ? pending(`ovn-northd has not made cr-${row.name} yet`)
    : error(`No gateway chassis has claimed cr-${row.name}`);
}
