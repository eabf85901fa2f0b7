import { definitionNamed } from '@ovn-console/ovn/commands';
import { formOfCommand } from './command-form.ts';
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
import type { CommandFormId, FormId, GestureFormId } from './form-id.ts';

/** The forms that were made for one purpose. */
const gestureForms: { readonly [Id in GestureFormId]: FormDefinition } = {
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

const commandForms = new Map<CommandFormId, FormDefinition>();

/**
 * The form of that id, always the same one.
 * @throws TypeError when it is the form of a command that does not exist.
 */
export function formOf(id: FormId): FormDefinition {
  if (!isCommandForm(id)) return gestureForms[id];
  const known = commandForms.get(id);
  if (known) return known;
  const definition = definitionNamed(id.slice('command:'.length));
  if (!definition) throw new TypeError(`there is no form ${id}`);
  const form = formOfCommand(definition);
  commandForms.set(id, form);
  return form;
}

function isCommandForm(id: FormId): id is CommandFormId {
  return id.startsWith('command:');
}
