// Browser-safe: imports nothing of Node.
import { deleteLink, linkSwitchToRouter } from './link-gestures.ts';
import {
  addGuestPort,
  addLocalnetUplink,
  changeAddresses,
  changeOptions,
  deletePort,
} from './port-gestures.ts';
import {
  addNat,
  addRouter,
  addStaticRoute,
  deleteNat,
  deleteRouter,
  deleteStaticRoute,
  setGatewayChassis,
} from './router-gestures.ts';
import { addSwitch, deleteSwitch } from './switch-gestures.ts';

/** Everything that can be done by clicking, by its name. */
export const gestures = {
  addSwitch,
  deleteSwitch,
  addRouter,
  deleteRouter,
  addGuestPort,
  deletePort,
  changeAddresses,
  changeOptions,
  linkSwitchToRouter,
  deleteLink,
  addLocalnetUplink,
  addStaticRoute,
  deleteStaticRoute,
  addNat,
  deleteNat,
  setGatewayChassis,
};

export type { Gesture } from './gesture.ts';
export {
  proposeFreeIp,
  proposeLinkNames,
  proposeMac,
  proposePortName,
  proposeUplinkName,
  type RandomBytes,
} from './proposals.ts';
