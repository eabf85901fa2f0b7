import { columnsWritten } from '../commands/any-table/set-columns.ts';
import { draftOf } from '../commands/plan.ts';
import type { Command, CommandByType, CommandType } from '../commands/index.ts';
import { OvnError } from '../errors.ts';
import type { Draft } from '../planning/draft.ts';
import type { NorthboundView } from '../planning/northbound-view.ts';
import {
  checkRouterDeletion,
  checkRouterPortDeletion,
  checkSwitchDeletion,
} from './check-deletion.ts';
import { checkGatewayChassis } from './check-gateway-chassis.ts';
import { checkPortOptions, checkPortType } from './check-link.ts';
import { checkNat } from './check-nat.ts';
import { checkPortAddresses } from './check-port-addresses.ts';
import { checkRouterPort } from './check-router-port.ts';
import { checkStaticRoute } from './check-static-route.ts';
import { routerPort, switchPort } from './lookup.ts';
import type { Check, Checks, Finding, Problem } from './problem.ts';

const checks: Checks = {
  addLogicalRouterPort: ({ name }, draft) => checkRouterPortNamed(draft, name),
  addLogicalRouterStaticRoute: checkStaticRoute,
  addLogicalRouterNat: checkNat,
  setLogicalSwitchPortAddresses: ({ port }, draft) => checkAddressesOf(draft, port),
  setLogicalSwitchPortType: checkPortType,
  setLogicalSwitchPortOptions: checkPortOptions,
  setLogicalRouterPortGatewayChassis: checkGatewayChassis,
  deleteLogicalRouterPortGatewayChassis: checkGatewayChassis,
  deleteLogicalSwitch: checkSwitchDeletion,
  deleteLogicalRouter: checkRouterDeletion,
  deleteLogicalRouterPort: checkRouterPortDeletion,
  setColumns: checkColumns,
};

/**
 * What is wrong with the network that a batch of commands would make, beyond what ovn-nbctl
 * refuses: addresses outside their network or taken, networks that overlap, next hops out of
 * reach, gateways that cannot fail over. Pure, like `plan`. When the batch cannot be planned at
 * all, that is the only problem reported.
 */
export function check(commands: readonly Command[], view: NorthboundView): Problem[] {
  try {
    const draft = draftOf(commands, view);
    const problems = commands.flatMap((command, commandIndex) =>
      checkOf(command)(command, draft).map((finding) => ({ commandIndex, ...finding })),
    );
    return withoutRepetitions(problems);
  } catch (error) {
    if (!(error instanceof OvnError)) throw error;
    const { commandIndex, field, message } = error;
    return [{ commandIndex, field, severity: 'error', message }];
  }
}

function checkOf<T extends CommandType>(
  command: CommandByType[T] & { readonly type: T },
): Check<CommandByType[T]> {
  return checks[command.type] ?? (() => []);
}

/** Several commands on one row find the same; the last of them is where it can be put right. */
function withoutRepetitions(problems: readonly Problem[]): Problem[] {
  return problems.filter(
    ({ message }, index) => problems.findLastIndex((other) => other.message === message) === index,
  );
}

function checkAddressesOf(draft: Draft, id: string): readonly Finding[] {
  const port = switchPort(draft, id);
  return port ? checkPortAddresses(draft, port) : [];
}

function checkRouterPortNamed(draft: Draft, id: string): readonly Finding[] {
  const port = routerPort(draft, id);
  return port ? checkRouterPort(draft, port) : [];
}

/** `set` of addresses, MACs or networks is checked as the commands that set them are. */
function checkColumns(command: CommandByType['setColumns'], draft: Draft): readonly Finding[] {
  const { record } = command;
  const { table, columns } = columnsWritten(command, draft);
  if (table === 'Logical_Switch_Port' && columns.includes('addresses')) {
    return checkAddressesOf(draft, record);
  }
  if (
    table === 'Logical_Router_Port' &&
    (columns.includes('networks') || columns.includes('mac'))
  ) {
    return checkRouterPortNamed(draft, record);
  }
  return [];
}
