import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import type { Nat } from '../../schema/northbound/nat.ts';
import type { CommandOf } from '../definition/command-definition.ts';
import { argumentText } from '../definition/argument-text.ts';
import { argument, flag, option, optionalSpecial } from '../definition/parameter.ts';

const types = ['snat', 'dnat', 'dnat_and_snat'] as const;

/** The type of a rule, which several commands ask for. */
export const natTypeFacts = { choices: types };

/** What `addLogicalRouterNat` may hold. */
export const addNatParameters = {
  router: argument('ROUTER', { refersTo: 'Logical_Router' }),
  natType: argument('TYPE', natTypeFacts),
  externalIp: argument('EXTERNAL_IP'),
  /** An address; for SNAT a network too. */
  logicalIp: argument('LOGICAL_IP'),
  /** Both or neither, for dnat_and_snat: translated on the port's own chassis. */
  logicalPort: optionalSpecial(argumentText, { refersTo: 'Logical_Switch_Port' }),
  externalMac: optionalSpecial(argumentText),
  /** `80` or `8000-8100`; without a port and a MAC only with `portrange`. */
  externalPortRange: optionalSpecial(argumentText),
  mayExist: flag('may-exist'),
  stateless: flag('stateless'),
  /** What stands behind the addresses, when it is one word, is a range of ports. */
  portrange: flag('portrange'),
  addRoute: flag('add-route'),
  /** Which distributed gateway port the rule is for, when the router has several. */
  gatewayPort: option('gateway-port', 'GATEWAY_PORT', { refersTo: 'Logical_Router_Port' }),
  priority: option('priority', 'PRIORITY', { requires: 'NAT.priority' }),
  match: option('match', 'MATCH', { requires: 'NAT.match' }),
};

export type AddNat = CommandOf<'addLogicalRouterNat', typeof addNatParameters>;

/** The rule's addresses in the form in which they are compared. */
export interface NatAddresses {
  readonly externalIp: string;
  readonly logicalIp: string;
}

/** @throws InvalidCommandError when there is no such type. */
export function readNatType(natType: string, draft: Draft): Nat['type'] {
  const type = types.find((known) => known === natType);
  if (type !== undefined) return type;
  const message = `${natType}: type must be one of "dnat", "snat" and "dnat_and_snat".`;
  throw new InvalidCommandError(message, draft.fault('natType'));
}
