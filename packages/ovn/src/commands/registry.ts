import { z } from 'zod';
import { setColumns } from './any-table/set-columns.ts';
import type { CommandDefinition } from './command-definition.ts';
import { deleteLogicalRouterPortGatewayChassis } from './gateway-chassis/delete-gateway-chassis.ts';
import { setLogicalRouterPortGatewayChassis } from './gateway-chassis/set-gateway-chassis.ts';
import { addLogicalRouterPort } from './logical-router-port/add-logical-router-port.ts';
import { deleteLogicalRouterPort } from './logical-router-port/delete-logical-router-port.ts';
import { addLogicalRouter } from './logical-router/add-logical-router.ts';
import { deleteLogicalRouter } from './logical-router/delete-logical-router.ts';
import { addLogicalSwitchPort } from './logical-switch-port/add-logical-switch-port.ts';
import { deleteLogicalSwitchPort } from './logical-switch-port/delete-logical-switch-port.ts';
import { setLogicalSwitchPortAddresses } from './logical-switch-port/set-addresses.ts';
import { setLogicalSwitchPortEnabled } from './logical-switch-port/set-enabled.ts';
import { setLogicalSwitchPortOptions } from './logical-switch-port/set-options.ts';
import { setLogicalSwitchPortPortSecurity } from './logical-switch-port/set-port-security.ts';
import { setLogicalSwitchPortType } from './logical-switch-port/set-type.ts';
import { addLogicalSwitch } from './logical-switch/add-logical-switch.ts';
import { deleteLogicalSwitch } from './logical-switch/delete-logical-switch.ts';
import { addLogicalRouterNat } from './nat/add-nat.ts';
import { deleteLogicalRouterNat } from './nat/delete-nat.ts';
import { addLogicalRouterStaticRoute } from './static-route/add-static-route.ts';
import { deleteLogicalRouterStaticRoute } from './static-route/delete-static-route.ts';

/** Every kind of command by its `type`. A new command is added here, and nowhere else. */
const definitions = {
  addLogicalSwitch,
  deleteLogicalSwitch,
  addLogicalSwitchPort,
  deleteLogicalSwitchPort,
  setLogicalSwitchPortAddresses,
  setLogicalSwitchPortType,
  setLogicalSwitchPortOptions,
  setLogicalSwitchPortPortSecurity,
  setLogicalSwitchPortEnabled,
  addLogicalRouter,
  deleteLogicalRouter,
  addLogicalRouterPort,
  deleteLogicalRouterPort,
  addLogicalRouterStaticRoute,
  deleteLogicalRouterStaticRoute,
  addLogicalRouterNat,
  deleteLogicalRouterNat,
  setLogicalRouterPortGatewayChassis,
  deleteLogicalRouterPortGatewayChassis,
  setColumns,
};

/** The command that each `type` stands for. */
export type CommandByType = {
  readonly [T in keyof typeof definitions]: z.output<(typeof definitions)[T]['schema']>;
};
export type CommandType = keyof CommandByType;

/** One change that an operator could have typed as an ovn-nbctl command: frozen, parsed data. */
export type Command = CommandByType[CommandType];

const { addLogicalSwitch: first, ...others } = definitions;

/** Parses and freezes one command; unknown properties are refused. */
export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('type', [
  first.schema,
  ...Object.values(others).map(({ schema }) => schema),
]);

type Behaviour<C> = Pick<CommandDefinition<z.ZodType<C>>, 'print' | 'plan'>;

const registry: { readonly [T in CommandType]: Behaviour<CommandByType[T]> } = definitions;

/** How to print and plan a command. */
export function behaviourOf<T extends CommandType>(
  command: CommandByType[T] & { readonly type: T },
): Behaviour<CommandByType[T]> {
  return registry[command.type];
}
