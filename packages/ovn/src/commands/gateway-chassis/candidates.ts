import type { Draft } from '../../planning/draft.ts';
import type { GatewayChassis } from '../../schema/northbound/gateway-chassis.ts';
import type { LogicalRouterPort } from '../../schema/northbound/logical-router-port.ts';

/** The chassis that may be a port's gateway, in the order in which ovn-nbctl goes through them. */
export function candidatesOf(draft: Draft, port: LogicalRouterPort): GatewayChassis[] {
  const uuids = draft.table('Logical_Router_Port').settled(port, 'gateway_chassis');
  return draft.table('Gateway_Chassis').getAll(uuids.toSorted());
}
