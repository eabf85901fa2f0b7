import type { ChassisEntity } from '@ovn-console/topology';
import { describe, expect, it } from 'vitest';
import { chassisRows, configText, roleText } from './chassis-row.ts';
import { chassis, graphOf } from './testing-network.ts';

function role(routerPortName: string, active: boolean): ChassisEntity['gatewayRoles'][number] {
  return { routerPortId: `routerPort:${routerPortName}`, routerPortName, priority: 1, active };
}

describe('chassisRows', () => {
  it('lists kvm2 before kvm10, under the name of the host', () => {
    const rows = chassisRows(graphOf(chassis('kvm10'), chassis('kvm2')));
    expect(rows.map(({ name, secondName }) => [name, secondName])).toEqual([
      ['kvm2', 'kvm2-name'],
      ['kvm10', 'kvm10-name'],
    ]);
  });

  it('measures bound ports against the fullest chassis, and copes with none at all', () => {
    const full = chassis('kvm1', { boundPortCount: 80 });
    const rows = chassisRows(graphOf(full, chassis('kvm2', { boundPortCount: 20 })));
    expect(rows.map(({ share }) => share)).toEqual([1, 0.25]);
    expect(chassisRows(graphOf(chassis('kvm1'))).map(({ share }) => share)).toEqual([0]);
  });

  it('tells the gateways that run there from those it stands by for', () => {
    const gatewayRoles = [role('a', true), role('b', false), role('c', false)];
    const [row] = chassisRows(graphOf(chassis('kvm1', { gatewayRoles })));
    expect(row).toMatchObject({ active: ['a'], standby: ['b', 'c'] });
  });
});

describe('roleText', () => {
  it('counts active and standby roles', () => {
    expect(roleText({ active: ['a'], standby: ['b', 'c'] })).toBe('active for 1, standby for 2');
    expect(roleText({ active: [], standby: ['b'] })).toBe('standby for 1');
    expect(roleText({ active: [], standby: [] })).toBe('none');
  });
});

describe('configText', () => {
  it('shows what is confirmed, of how much when that is not all', () => {
    expect(configText({ nbCfg: 14, lag: 0 })).toBe('14');
    expect(configText({ nbCfg: 12, lag: 2 })).toBe('12 of 14');
    expect(configText({ lag: 0 })).toBe('unknown');
  });
});
