import type { ChassisEntity, GlobalEntity } from '@ovn-console/topology';
import { describe, expect, it } from 'vitest';
import { realisationOf } from './realisation.ts';

const global: GlobalEntity = {
  kind: 'global',
  id: 'global',
  nbCfg: 14,
  sbCfg: 14,
  hvCfg: 14,
  nbCfgTimestamp: 1_000_000,
  guestPortCount: 2,
  guestPortsAsIntended: 2,
};

const chassis = (hostname: string, nbCfg: number, nbCfgTimestamp?: number): ChassisEntity => ({
  kind: 'chassis',
  id: `chassis:${hostname}`,
  uuid: hostname,
  name: hostname,
  hostname,
  encaps: [],
  bridgeMappings: [],
  boundPortCount: 0,
  gatewayRoles: [],
  nbCfg,
  ...(nbCfgTimestamp !== undefined && { nbCfgTimestamp }),
  state: 'up',
});

describe('realisationOf', () => {
  it('names the slowest when all have followed', () => {
    const all = [chassis('kvm1', 14, 1_000_002), chassis('kvm2', 14, 1_000_003)];
    expect(realisationOf(global, all, 0)).toEqual({
      northbound: 14,
      northd: 14,
      northdCurrent: true,
      chassisCurrent: 2,
      chassisTotal: 2,
      remark: 'slowest kvm2 in 3 ms',
    });
  });

  it('names the one furthest behind, and for how long it is waited for', () => {
    const all = [chassis('kvm1', 14), chassis('kvm2', 13), chassis('kvm7', 12)];
    const { chassisCurrent, remark } = realisationOf(global, all, 1_040_000);
    expect(chassisCurrent).toBe(1);
    expect(remark).toBe('waiting for kvm7 and 1 more, 40 s');
  });

  it('says nothing of times that OVN has not written', () => {
    const { nbCfgTimestamp: _, ...untimed } = global;
    expect(realisationOf(untimed, [chassis('kvm1', 14)], 0).remark).toBeUndefined();
  });

  it('sees northd behind', () => {
    expect(realisationOf({ ...global, sbCfg: 13 }, [], 0).northdCurrent).toBe(false);
  });
});
