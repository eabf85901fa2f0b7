import type { Entity } from '@ovn-console/topology';
import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';
import { chassis, gatewayPort, global, graphOf, switchPort } from './testing-network.ts';

const NOW = 1_000_000;

function figures(...entities: readonly Entity[]) {
  const [ofChassis, ofPorts, ofConfig, ofGateways] = figuresOf(graphOf(...entities), NOW).map(
    ({ value, remark, alarming }) => `${value} | ${remark}${alarming ? ' !' : ''}`,
  );
  return { ofChassis, ofPorts, ofConfig, ofGateways };
}

const behind = (by: number) =>
  ({ nbCfg: 14 - by, nbCfgLag: by, state: by > 0 ? 'pending' : 'up' }) as const;

describe('figuresOf', () => {
  it('counts the chassis, and says which are behind or have never told', () => {
    expect(figures().ofChassis).toBe('0 | none registered');
    expect(figures(chassis('kvm1'), chassis('kvm2')).ofChassis).toBe('2 | all alive');
    expect(figures(chassis('kvm1'), chassis('kvm2', behind(2))).ofChassis).toBe(
      '2 | kvm2 behind !',
    );
    const { nbCfg: _, nbCfgLag: __, ...silent } = chassis('kvm3', { state: 'unknown' });
    expect(figures(chassis('kvm1', behind(1)), chassis('kvm2', behind(1)), silent).ofChassis).toBe(
      '3 | 2 behind, kvm3 silent !',
    );
  });

  it('counts the guest ports that are bound, and those that should be up and are not', () => {
    const bound = switchPort('vm1', { chassisId: 'chassis:kvm1' });
    const localnet = switchPort('uplink', { type: 'localnet' });
    expect(figures(bound, localnet).ofPorts).toBe('1 of 1 | all as intended');
    expect(
      figures(
        bound,
        switchPort('vm2', { state: 'error' }),
        switchPort('vm3', { state: 'down', enabled: false }),
      ).ofPorts,
    ).toBe('1 of 3 | 1 not as intended !');
  });

  it('says who has yet to confirm the configuration, and for how long', () => {
    expect(figures(global(), chassis('kvm1')).ofConfig).toBe('14 | confirmed by all');
    const asked = { nbCfgTimestamp: NOW - 40_000 };
    expect(
      figures(global(asked), chassis('kvm1', behind(1)), chassis('kvm7', behind(2))).ofConfig,
    ).toBe('14 | kvm7 is 2 behind, 1 more too, 40 s !');
  });

  it('blames northd, not the chassis, while northd has not compiled the configuration', () => {
    expect(figures(global({ sbCfg: 12 }), chassis('kvm1', behind(1))).ofConfig).toBe(
      '14 | northd is 2 behind !',
    );
  });

  it('counts the gateways that are active, away from their first choice, or nowhere', () => {
    expect(figures(chassis('kvm1')).ofGateways).toBe('none | no gateway port');
    const candidates = ['kvm1', 'kvm2'];
    expect(figures(gatewayPort(candidates)).ofGateways).toBe(
      '1 active | all at their first choice',
    );
    expect(figures(gatewayPort(candidates, { activeOn: 'kvm2' })).ofGateways).toBe(
      '1 active | 1 away from its first choice !',
    );
    const { activeChassisId: _, ...port } = gatewayPort(candidates);
    const nowhere = port.gatewayCandidates.map((one) => ({ ...one, active: false }));
    expect(figures({ ...port, gatewayCandidates: nowhere }).ofGateways).toBe(
      '0 active | 1 without a chassis !',
    );
  });

  it('takes either of two equal candidates for the first choice', () => {
    const port = gatewayPort(['kvm1', 'kvm2'], { activeOn: 'kvm2' });
    const equal = port.gatewayCandidates.map((one) => ({ ...one, priority: 10 }));
    expect(figures({ ...port, gatewayCandidates: equal }).ofGateways).toBe(
      '1 active | all at their first choice',
    );
  });
});
