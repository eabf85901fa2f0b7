import type { ChassisEntity, GlobalEntity } from '@ovn-console/topology';
import { chassisName } from '../trpc/entity-names.ts';
import { formatDuration } from '../ui/format.ts';

/** How far intent has travelled: northbound → northd → chassis. */
export interface Realisation {
  readonly northbound: number;
  readonly northd: number;
  /** northd has compiled everything that northbound asks. */
  readonly northdCurrent: boolean;
  readonly chassisCurrent: number;
  readonly chassisTotal: number;
  /** "slowest kvm2 in 3 ms", "waiting for kvm07, 40 s"; absent when OVN does not tell. */
  readonly remark?: string;
}

/** Reads the realisation from NB_Global, SB_Global and each Chassis_Private (ovn-nb(5), nb_cfg). */
export function realisationOf(
  global: GlobalEntity,
  chassis: readonly ChassisEntity[],
  now: number,
): Realisation {
  const behind = chassis.filter((one) => lagOf(one, global) > 0);
  const remark = behind.length > 0 ? waitingFor(behind, global, now) : slowest(chassis, global);
  return {
    northbound: global.nbCfg,
    northd: global.sbCfg,
    northdCurrent: global.sbCfg >= global.nbCfg,
    chassisCurrent: chassis.length - behind.length,
    chassisTotal: chassis.length,
    ...(remark && { remark }),
  };
}

/** How many configurations a chassis is behind northbound. */
function lagOf(chassis: ChassisEntity, global: GlobalEntity): number {
  return chassis.nbCfg === undefined ? 0 : Math.max(0, global.nbCfg - chassis.nbCfg);
}

function waitingFor(behind: readonly ChassisEntity[], global: GlobalEntity, now: number): string {
  const worst = behind.reduce((a, b) => (lagOf(b, global) > lagOf(a, global) ? b : a));
  const since = global.nbCfgTimestamp ? `, ${formatDuration(now - global.nbCfgTimestamp)}` : '';
  const others = behind.length > 1 ? ` and ${behind.length - 1} more` : '';
  return `waiting for ${chassisName(worst)}${others}${since}`;
}

function slowest(chassis: readonly ChassisEntity[], global: GlobalEntity): string | undefined {
  const from = global.nbCfgTimestamp;
  if (!from) return undefined;
  const times = chassis.flatMap((one) =>
    one.nbCfgTimestamp && one.nbCfgTimestamp >= from
      ? [{ one, took: one.nbCfgTimestamp - from }]
      : [],
  );
  if (times.length === 0) return undefined;
  const last = times.reduce((a, b) => (b.took > a.took ? b : a));
  return `slowest ${chassisName(last.one)} in ${formatDuration(last.took)}`;
}
