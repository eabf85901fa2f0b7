import type { CommandOf } from '../definition/command-definition.ts';
import { argument, flag, option, optionalSpecial } from '../definition/parameter.ts';
import { argumentText } from '../definition/argument-text.ts';

/** What `addLogicalRouterNat` may hold. */
export const addNatParameters = {
  router: argument('ROUTER', { refersTo: 'Logical_Router' }),
  natType: argument('TYPE', { choices: ['snat', 'dnat', 'dnat_and_snat'] }),
  externalIp: argument('EXTERNAL_IP'),
  /** An address; for SNAT a network too. */
  logicalIp: argument('LOGICAL_IP'),
  /** Both or neither, for dnat_and_snat: translated on the port's own chassis. */
  logicalPort: optionalSpecial(argumentText, { refersTo: 'Logical_Switch_Port' }),
  externalMac: optionalSpecial(argumentText),
  /** `80` or `8000-8100`. */
  externalPortRange: optionalSpecial(argumentText),
  mayExist: flag('may-exist'),
  stateless: flag('stateless'),
  addRoute: flag('add-route'),
  /** Which distributed gateway port the rule is for, when the router has several. */
  gatewayPort: option('gateway-port', 'GATEWAY_PORT', { refersTo: 'Logical_Router_Port' }),
};

export type AddNat = CommandOf<'addLogicalRouterNat', typeof addNatParameters>;

/** The rule's addresses in the form in which they are compared. */
export interface NatAddresses {
  readonly externalIp: string;
  readonly logicalIp: string;
}
