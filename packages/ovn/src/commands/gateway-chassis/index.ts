import { setLogicalRouterPortGatewayChassis } from './set-gateway-chassis.ts';
import { deleteLogicalRouterPortGatewayChassis } from './delete-gateway-chassis.ts';

/** In the order in which help lists them. */
export const gatewayChassisCommands = {
  setLogicalRouterPortGatewayChassis,
  deleteLogicalRouterPortGatewayChassis,
};
