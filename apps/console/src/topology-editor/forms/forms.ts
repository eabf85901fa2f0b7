import { addGuestPort } from './definitions/add-guest-port.ts';
import { addUplink } from './definitions/add-uplink.ts';
import { changeOptions } from './definitions/change-options.ts';
import { changeAddresses, changeEnabled, changePortSecurity } from './definitions/change-port.ts';
import { changeRouterPort } from './definitions/change-router-port.ts';
import { gatewayChassis } from './definitions/gateway-chassis.ts';
import { linkSwitchToRouter } from './definitions/link-switch-to-router.ts';
import { addNat, deleteNat } from './definitions/nat.ts';
import { addStaticRoute, deleteStaticRoute } from './definitions/static-routes.ts';
import { addRouter, addSwitch } from './definitions/switch-and-router.ts';
import type { FormDefinition } from './form-definition.ts';
import type { FormId } from './form-id.ts';

/** Every form of the editor. */
export const forms: { readonly [Id in FormId]: FormDefinition } = {
  addSwitch,
  addRouter,
  addGuestPort,
  linkSwitchToRouter,
  addUplink,
  addStaticRoute,
  deleteStaticRoute,
  addNat,
  deleteNat,
  gatewayChassis,
  changeAddresses,
  changePortSecurity,
  changeOptions,
  changeEnabled,
  changeRouterPort,
};
