import { addLocalnetPortToSwitch } from './add-localnet-port.ts';
import { addLogicalSwitchPort } from './add-logical-switch-port.ts';
import { addRouterPortToSwitch } from './add-router-port.ts';
import { deleteLogicalSwitchPort } from './delete-logical-switch-port.ts';
import { getLogicalSwitchPortAddresses } from './get-addresses.ts';
import { getLogicalSwitchPortDhcpv4Options } from './get-dhcpv4-options.ts';
import { getLogicalSwitchPortDhcpv6Options } from './get-dhcpv6-options.ts';
import { getLogicalSwitchPortEnabled } from './get-enabled.ts';
import { getLogicalSwitchPortOptions } from './get-options.ts';
import { getLogicalSwitchPortParent } from './get-parent.ts';
import { getLogicalSwitchPortPortSecurity } from './get-port-security.ts';
import { getLogicalSwitchOfPort } from './get-switch.ts';
import { getLogicalSwitchPortTag } from './get-tag.ts';
import { getLogicalSwitchPortType } from './get-type.ts';
import { getLogicalSwitchPortUp } from './get-up.ts';
import { listLogicalSwitchPorts } from './list-logical-switch-ports.ts';
import { setLogicalSwitchPortAddresses } from './set-addresses.ts';
import { setLogicalSwitchPortDhcpv4Options } from './set-dhcpv4-options.ts';
import { setLogicalSwitchPortDhcpv6Options } from './set-dhcpv6-options.ts';
import { setLogicalSwitchPortEnabled } from './set-enabled.ts';
import { setLogicalSwitchPortOptions } from './set-options.ts';
import { setLogicalSwitchPortPortSecurity } from './set-port-security.ts';
import { setLogicalSwitchPortType } from './set-type.ts';

/** In the order in which help lists them. */
export const logicalSwitchPortCommands = {
  addLogicalSwitchPort,
  deleteLogicalSwitchPort,
  listLogicalSwitchPorts,
  getLogicalSwitchPortParent,
  getLogicalSwitchPortTag,
  setLogicalSwitchPortAddresses,
  getLogicalSwitchPortAddresses,
  setLogicalSwitchPortPortSecurity,
  getLogicalSwitchPortPortSecurity,
  getLogicalSwitchPortUp,
  setLogicalSwitchPortEnabled,
  getLogicalSwitchPortEnabled,
  setLogicalSwitchPortType,
  getLogicalSwitchPortType,
  setLogicalSwitchPortOptions,
  getLogicalSwitchPortOptions,
  setLogicalSwitchPortDhcpv4Options,
  getLogicalSwitchPortDhcpv4Options,
  setLogicalSwitchPortDhcpv6Options,
  getLogicalSwitchPortDhcpv6Options,
  getLogicalSwitchOfPort,
  addRouterPortToSwitch,
  addLocalnetPortToSwitch,
};
