import { assignmentsOf, type Assignments } from '../../commands/any-table/assignments-of.ts';
import type { Command, CommandByType, CommandType, NorthboundTable } from '../../commands/index.ts';

/** Commands that are compared with the real ovn-nbctl, and what is there before. */
export interface Scenario {
  readonly title: string;
  /** Done before `given`: ovn-nbctl does not see ports added to a router by the same transaction. */
  readonly before?: readonly Command[];
  readonly given?: readonly Command[];
  readonly commands: readonly Command[];
}

/** What a command of this type holds besides its type. */
type Parameters<T extends CommandType> = Omit<CommandByType[T], 'type'>;

export const addSwitch = (name: string): Command => ({ type: 'addLogicalSwitch', name });

export const addPort = (owner: string, name: string): Command => ({
  type: 'addLogicalSwitchPort',
  switch: owner,
  name,
});

export const setAddresses = (port: string, ...addresses: string[]): Command => ({
  type: 'setLogicalSwitchPortAddresses',
  port,
  addresses,
});

export const addRouter = (name: string): Command => ({ type: 'addLogicalRouter', name });

export const addRouterPort = (
  name: string,
  networks: readonly string[],
  more: Partial<Parameters<'addLogicalRouterPort'>> = {},
): Command => ({
  type: 'addLogicalRouterPort',
  router: 'lr',
  name,
  mac: '00:00:00:00:00:01',
  networks,
  ...more,
});

export const setGateway = (port: string, chassis: string, priority: number): Command => ({
  type: 'setLogicalRouterPortGatewayChassis',
  port,
  chassis,
  priority: String(priority),
});

export const addRoute = (
  prefix: string,
  nexthop: string,
  more: Partial<Parameters<'addLogicalRouterStaticRoute'>> = {},
): CommandByType['addLogicalRouterStaticRoute'] => ({
  type: 'addLogicalRouterStaticRoute',
  router: 'lr',
  prefix,
  nexthop,
  ...more,
});

export const deleteRoute = (
  more: Partial<Parameters<'deleteLogicalRouterStaticRoute'>> = {},
): Command => ({ type: 'deleteLogicalRouterStaticRoute', router: 'lr', ...more });

/** `[external address, logical address or network]` */
export const addNat = (
  natType: Parameters<'addLogicalRouterNat'>['natType'],
  [externalIp, logicalIp]: readonly [string, string],
  more: Partial<Parameters<'addLogicalRouterNat'>> = {},
): CommandByType['addLogicalRouterNat'] => ({
  type: 'addLogicalRouterNat',
  router: 'lr',
  natType,
  externalIp,
  logicalIp,
  ...more,
});

export const deleteNat = (more: Partial<Parameters<'deleteLogicalRouterNat'>> = {}): Command => ({
  type: 'deleteLogicalRouterNat',
  router: 'lr',
  ...more,
});

export const setColumns = (
  [table, record]: readonly [NorthboundTable, string],
  values: Assignments,
): Command => ({ type: 'setColumns', table, record, assignments: assignmentsOf(values) });

/** A switch with the guest ports vm1 and vm2. */
export const switchWithPorts = [addSwitch('ls'), addPort('ls', 'vm1'), addPort('ls', 'vm2')];

/** A router with one port, lr-ls. */
export const router = [addRouter('lr'), addRouterPort('lr-ls', ['172.16.0.1/24'])];

/** A router with two distributed gateway ports, gw1 and gw2. */
export const routerWithGateways = [
  addRouter('lr'),
  addRouterPort('gw1', ['10.1.0.1/24'], { mac: '00:00:00:00:01:01' }),
  addRouterPort('gw2', ['10.2.0.1/24'], { mac: '00:00:00:00:01:02' }),
  setGateway('gw1', 'kvm1', 10),
  setGateway('gw2', 'kvm2', 10),
];
