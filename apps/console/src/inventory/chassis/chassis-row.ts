import type { ChassisEntity, EntityId, Graph, State } from '@ovn-console/topology';
import { chassisName, secondName } from '../../trpc/entity-names.ts';

/** A line of the chassis table. */
export interface ChassisRow {
  readonly id: EntityId;
  readonly name: string;
  /** Chassis.name, when a person is shown the host's name. */
  readonly secondName?: string;
  readonly encaps: ChassisEntity['encaps'];
  readonly mappings: ChassisEntity['bridgeMappings'];
  readonly bound: number;
  /** `bound` as a part of what the fullest chassis has, 0 to 1. */
  readonly share: number;
  /** Names of the router ports whose gateway it is, and of those it stands by for. */
  readonly active: readonly string[];
  readonly standby: readonly string[];
  /** Chassis_Private.nb_cfg; absent when the chassis has never told. */
  readonly nbCfg?: number;
  /** How many requests for confirmation it has yet to answer. */
  readonly lag: number;
  readonly version?: string;
  readonly state: State;
  readonly reason?: string;
}

/** Every chassis as a row, in name order. */
export function chassisRows(graph: Graph): readonly ChassisRow[] {
  const chassis = graph.byKind('chassis');
  const most = Math.max(1, ...chassis.map(({ boundPortCount }) => boundPortCount));
  return chassis
    .map((one) => rowOf(one, one.boundPortCount / most))
    .toSorted((a, b) => names.compare(a.name, b.name));
}

const names = new Intl.Collator('en', { numeric: true });

function rowOf(chassis: ChassisEntity, share: number): ChassisRow {
  const second = secondName(chassis);
  const { nbCfg, ovnVersion, reason } = chassis;
  return {
    id: chassis.id,
    name: chassisName(chassis),
    ...(second !== undefined && { secondName: second }),
    encaps: chassis.encaps,
    mappings: chassis.bridgeMappings,
    bound: chassis.boundPortCount,
    share,
    active: rolesOf(chassis, true),
    standby: rolesOf(chassis, false),
    ...(nbCfg !== undefined && { nbCfg }),
    lag: chassis.nbCfgLag ?? 0,
    ...(ovnVersion !== undefined && { version: ovnVersion }),
    state: chassis.state,
    ...(reason !== undefined && { reason }),
  };
}

function rolesOf(chassis: ChassisEntity, active: boolean): readonly string[] {
  return chassis.gatewayRoles
    .filter((role) => role.active === active)
    .map(({ routerPortName }) => routerPortName);
}

/** "active for 1, standby for 2"; "none" for a chassis that is no gateway. */
export function roleText({ active, standby }: Pick<ChassisRow, 'active' | 'standby'>): string {
  const parts = [
    ...(active.length > 0 ? [`active for ${active.length}`] : []),
    ...(standby.length > 0 ? [`standby for ${standby.length}`] : []),
  ];
  return parts.join(', ') || 'none';
}

/** "14" when all is confirmed, "12 of 14" when not, "unknown" when the chassis has never told. */
export function configText({ nbCfg, lag }: Pick<ChassisRow, 'nbCfg' | 'lag'>): string {
  if (nbCfg === undefined) return 'unknown';
  return lag > 0 ? `${nbCfg} of ${nbCfg + lag}` : String(nbCfg);
}
