import type { Draft } from '../planning/draft.ts';
import type { GatewayChassis } from '../schema/northbound/gateway-chassis.ts';
import { routerPort } from './lookup.ts';
import { warning, type Finding } from './problem.ts';

/** The gateway chassis of a router port, of which one was set or removed. */
export function checkGatewayChassis(
  command: { readonly port: string; readonly chassis: string },
  draft: Draft,
): readonly Finding[] {
  const port = routerPort(draft, command.port);
  const candidates = (port?.gateway_chassis ?? [])
    .map((uuid) => draft.table('Gateway_Chassis').get(uuid))
    .filter((candidate) => candidate !== undefined);
  return [...checkPriority(command.chassis, candidates), ...checkCount(candidates)];
}

function checkPriority(chassis: string, candidates: readonly GatewayChassis[]): Finding[] {
  const own = candidates.find((candidate) => candidate.chassis_name === chassis);
  const rival = candidates.find(
    (candidate) => candidate.chassis_name !== chassis && candidate.priority === own?.priority,
  );
  if (!own || !rival) return [];
  const message =
    `${rival.chassis_name} has priority ${own.priority} too: ` +
    'which of the two is active is undefined';
  return [warning('priority', message)];
}

/** Measured on OVN 23.03: with two candidates, one that is cut off keeps the port. */
function checkCount(candidates: readonly GatewayChassis[]): Finding[] {
  if (candidates.length !== 2) return [];
  const message =
    'two gateway chassis do not fail over when the tunnel between them is lost: each takes ' +
    'itself for the isolated one and claims nothing; a third candidate makes it work';
  return [warning('chassis', message)];
}
