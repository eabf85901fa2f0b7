import { aclCommands } from './acl/index.ts';
import { anyTableCommands } from './any-table/index.ts';
import { connectionCommands } from './connection/index.ts';
import { coppCommands } from './copp/index.ts';
import type { CommandDefinition } from './definition/command-definition.ts';
import { dhcpOptionsCommands } from './dhcp-options/index.ts';
import { forwardingGroupCommands } from './forwarding-group/index.ts';
import { gatewayChassisCommands } from './gateway-chassis/index.ts';
import { generalCommands } from './general/index.ts';
import { haChassisGroupCommands } from './ha-chassis-group/index.ts';
import { healthCheckCommands } from './health-check/index.ts';
import { loadBalancerCommands } from './load-balancer/index.ts';
import { logicalRouterPortCommands } from './logical-router-port/index.ts';
import { logicalRouterCommands } from './logical-router/index.ts';
import { logicalSwitchPortCommands } from './logical-switch-port/index.ts';
import { logicalSwitchCommands } from './logical-switch/index.ts';
import { meterCommands } from './meter/index.ts';
import { mirrorCommands } from './mirror/index.ts';
import { natCommands } from './nat/index.ts';
import { networkFunctionCommands } from './network-function/index.ts';
import { portGroupCommands } from './port-group/index.ts';
import { qosCommands } from './qos/index.ts';
import { routerPolicyCommands } from './router-policy/index.ts';
import { sslCommands } from './ssl/index.ts';
import { staticMacBindingCommands } from './static-mac-binding/index.ts';
import { staticRouteCommands } from './static-route/index.ts';

/** Commands by what they are about, in the order in which help lists them. */
const groups = {
  'General commands': generalCommands,
  'Logical switch commands': logicalSwitchCommands,
  'ACL commands': aclCommands,
  'QoS commands': qosCommands,
  'Mirror commands': mirrorCommands,
  'Meter commands': meterCommands,
  'Logical switch port commands': logicalSwitchPortCommands,
  'Health check commands': healthCheckCommands,
  'Forwarding group commands': forwardingGroupCommands,
  'Logical router commands': logicalRouterCommands,
  'Logical router port commands': logicalRouterPortCommands,
  'Gateway chassis commands': gatewayChassisCommands,
  'Route commands': staticRouteCommands,
  'Policy commands': routerPolicyCommands,
  'NAT commands': natCommands,
  'LB commands': loadBalancerCommands,
  'DHCP options commands': dhcpOptionsCommands,
  'Connection commands': connectionCommands,
  'SSL commands': sslCommands,
  'Port group commands': portGroupCommands,
  'HA chassis group commands': haChassisGroupCommands,
  'Control plane protection policy commands': coppCommands,
  'Static MAC binding commands': staticMacBindingCommands,
  'Network function commands': networkFunctionCommands,
  'Database commands': anyTableCommands,
};

/** Every kind of command by its `type`. A new command is added to its folder's index, and nowhere else. */
const definitions = {
  ...generalCommands,
  ...logicalSwitchCommands,
  ...aclCommands,
  ...qosCommands,
  ...mirrorCommands,
  ...meterCommands,
  ...logicalSwitchPortCommands,
  ...healthCheckCommands,
  ...forwardingGroupCommands,
  ...logicalRouterCommands,
  ...logicalRouterPortCommands,
  ...gatewayChassisCommands,
  ...staticRouteCommands,
  ...routerPolicyCommands,
  ...natCommands,
  ...loadBalancerCommands,
  ...dhcpOptionsCommands,
  ...connectionCommands,
  ...sslCommands,
  ...portGroupCommands,
  ...haChassisGroupCommands,
  ...coppCommands,
  ...staticMacBindingCommands,
  ...networkFunctionCommands,
  ...anyTableCommands,
};

type Definitions = typeof definitions;

/** The data of a command, by its `type`. */
export type CommandByType = {
  readonly [T in keyof Definitions]: Definitions[T]['schema']['_output'];
};
export type CommandType = keyof CommandByType;

/** One thing that an operator could have typed as an ovn-nbctl command: frozen, parsed data. */
export type Command = CommandByType[CommandType];

/** How to print, plan, explain … the commands of one type. */
export type AnyCommandDefinition = CommandDefinition;

const all: readonly AnyCommandDefinition[] = Object.values(definitions);
const byType: ReadonlyMap<string, AnyCommandDefinition> = new Map(
  all.map((definition) => [definition.type, definition]),
);
const byName: ReadonlyMap<string, AnyCommandDefinition> = new Map(
  all.map((definition) => [definition.name, definition]),
);

/** The definition of a command's type. */
export function definitionOf(command: Command): AnyCommandDefinition {
  const definition = byType.get(command.type);
  if (!definition) throw new TypeError(`there is no command of type "${command.type}"`);
  return definition;
}

/** The definition of a type that may be anything. */
export function definitionOfType(type: unknown): AnyCommandDefinition | undefined {
  return typeof type === 'string' ? byType.get(type) : undefined;
}

/** The definition of what ovn-nbctl calls so. */
export function definitionNamed(name: string): AnyCommandDefinition | undefined {
  return byName.get(name);
}

/** All definitions, in groups with a title, in the order of help. */
export function commandGroups(): readonly (readonly [string, readonly AnyCommandDefinition[]])[] {
  const titled: Readonly<Record<string, Readonly<Record<string, AnyCommandDefinition>>>> = groups;
  return Object.entries(titled).map(([title, commands]) => [title, Object.values(commands)]);
}
