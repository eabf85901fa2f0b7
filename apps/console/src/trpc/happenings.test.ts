import type { BindingEntity, ChassisEntity, Entity, SwitchEntity } from '@ovn-console/topology';
import { describe, expect, it } from 'vitest';
import { happening } from './happenings.ts';

const chassis = (hostname: string): ChassisEntity => ({
  kind: 'chassis',
  id: `chassis:${hostname}`,
  uuid: hostname,
  name: `system-id-of-${hostname}`,
  hostname,
  encaps: [],
  bridgeMappings: [],
  boundPortCount: 0,
  gatewayRoles: [],
  state: 'up',
});

const binding = (more: Partial<BindingEntity>): BindingEntity => ({
  kind: 'binding',
  id: 'binding:1',
  uuid: '1',
  logicalPort: 'vm2',
  type: '',
  tunnelKey: 1,
  datapathName: 'ls-int',
  additionalChassisIds: [],
  macs: [],
  ips: [],
  state: 'up',
  ...more,
});

const logicalSwitch: SwitchEntity = {
  kind: 'switch',
  id: 'switch:1',
  uuid: '1',
  name: 'ls-web',
  lane: 'internal',
  subnets: [],
  portCount: 0,
  guestPortCount: 0,
  guestPortsUp: 0,
  counts: { acls: 0, loadBalancers: 0, dnsRecords: 0, qosRules: 0 },
  state: 'up',
};

const known = new Map<string, Entity>(
  [chassis('kvm1'), chassis('kvm2')].map((entity) => [entity.id, entity]),
);

describe('happening', () => {
  it('tells a binding that moved by the host names', () => {
    const before = binding({ chassisId: 'chassis:kvm1' });
    const after = binding({ chassisId: 'chassis:kvm2' });
    expect(happening([{ before, after }], known)).toBe('vm2 bound to kvm2');
  });

  it('tells a release', () => {
    const before = binding({ chassisId: 'chassis:kvm1' });
    expect(happening([{ before, after: binding({}) }], known)).toBe('vm2 released by kvm1');
    expect(happening([{ before, after: undefined }], known)).toBe('vm2 released by kvm1');
  });

  it('prefers a binding over an object that appeared', () => {
    const bound = { before: binding({}), after: binding({ chassisId: 'chassis:kvm1' }) };
    const added = { before: undefined, after: logicalSwitch };
    expect(happening([added, bound], known)).toBe('vm2 bound to kvm1');
    expect(happening([added], known)).toBe('ls-web added');
  });

  it('says nothing of a change in figures only', () => {
    const before = chassis('kvm1');
    expect(happening([{ before, after: { ...before, nbCfg: 7 } }], known)).toBeUndefined();
  });
});
