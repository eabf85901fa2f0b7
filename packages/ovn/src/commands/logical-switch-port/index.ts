import { addLogicalSwitchPort } from './add-logical-switch-port.ts';
import { deleteLogicalSwitchPort } from './delete-logical-switch-port.ts';
import { setLogicalSwitchPortAddresses } from './set-addresses.ts';
import { setLogicalSwitchPortPortSecurity } from './set-port-security.ts';
import { setLogicalSwitchPortEnabled } from './set-enabled.ts';
import { setLogicalSwitchPortType } from './set-type.ts';
import { setLogicalSwitchPortOptions } from './set-options.ts';

/** In the order in which help lists them. */
export const logicalSwitchPortCommands = {
  addLogicalSwitchPort,
  deleteLogicalSwitchPort,
  setLogicalSwitchPortAddresses,
  setLogicalSwitchPortPortSecurity,
  setLogicalSwitchPortEnabled,
  setLogicalSwitchPortType,
  setLogicalSwitchPortOptions,
};
