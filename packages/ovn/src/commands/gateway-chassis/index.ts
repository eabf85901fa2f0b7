import { deleteLogicalRouterPortGatewayChassis } from './delete-gateway-chassis.ts';
import { getLogicalRouterPortGatewayChassis } from './get-gateway-chassis.ts';
import { setLogicalRouterPortGatewayChassis } from './set-gateway-chassis.ts';

/** In the order in which help lists them. */
export const gatewayChassisCommands = {
  setLogicalRouterPortGatewayChassis,
  deleteLogicalRouterPortGatewayChassis,
  getLogicalRouterPortGatewayChassis,
};
