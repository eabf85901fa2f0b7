import type * as Northbound from '@ovn-console/ovn/northbound';
import { entityId } from '../../entity-id.ts';
import type { GatewayCandidate } from '../../graph.ts';
import { compareText } from '../../name-order.ts';
import type { Rows } from '../rows.ts';
import { withoutUndefined } from '../without-undefined.ts';

/** Whether the port is a distributed gateway port: it has gateway chassis or an HA group, even an empty one. */
export function isGatewayPort(row: Northbound.LogicalRouterPort): boolean {
  return row.ha_chassis_group !== undefined || row.gateway_chassis.length > 0;
}

/**
 * The chassis that may run a distributed gateway port, best priority first, ties by name. An
 * HA_Chassis_Group takes precedence over Gateway_Chassis rows, as in ovn-northd.
 * @param activeChassis uuid of the chassis on which `cr-<port>` is bound
 */
export function gatewayCandidates(
  rows: Rows,
  port: Northbound.LogicalRouterPort,
  activeChassis: string | undefined,
): readonly GatewayCandidate[] {
  return candidateRows(rows, port)
    .map((candidate) => withChassis(rows, candidate, activeChassis))
    .toSorted(
      (one, other) =>
        other.priority - one.priority || compareText(one.chassisName, other.chassisName),
    );
}

interface CandidateRow {
  readonly chassis_name: string;
  readonly priority: number;
}

function candidateRows(rows: Rows, port: Northbound.LogicalRouterPort): readonly CandidateRow[] {
  const candidates =
    port.ha_chassis_group === undefined
      ? port.gateway_chassis.map((uuid) => rows.northbound('Gateway_Chassis', uuid))
      : (rows.northbound('HA_Chassis_Group', port.ha_chassis_group)?.ha_chassis ?? []).map((uuid) =>
          rows.northbound('HA_Chassis', uuid),
        );
  return candidates.filter((candidate) => candidate !== undefined);
}

function withChassis(
  rows: Rows,
  candidate: CandidateRow,
  activeChassis: string | undefined,
): GatewayCandidate {
  const chassis = rows.chassisNamed(candidate.chassis_name);
  return withoutUndefined({
    chassisName: candidate.chassis_name,
    chassisId: chassis && entityId('chassis', chassis._uuid),
    hostname: chassis?.hostname || undefined,
    priority: candidate.priority,
    active: chassis !== undefined && chassis._uuid === activeChassis,
  });
}
