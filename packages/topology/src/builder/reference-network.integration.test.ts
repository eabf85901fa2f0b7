import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kvm1, kvm2, type Lab, startLab, vm1 } from '@ovn-console/lab';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { labelled } from './testing/entity-labels.ts';
import { LiveTopology } from './testing/live-topology.ts';

const isRoot = process.getuid?.() === 0;

describe.skipIf(!isRoot)('the reference network on real OVN', () => {
  let directory: string;
  let lab: Lab;
  let topology: LiveTopology;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'labs-'));
    lab = await startLab({ directory });
    topology = await LiveTopology.open(lab);
  });

  afterAll(async () => {
    await topology[Symbol.asyncDispose]();
    await lab.down();
    await rm(directory, { recursive: true });
  });

  beforeEach(async () => {
    await lab.waitForHypervisors();
    await topology.until('every state to be up, and every chassis to have caught up', () =>
      topology
        .snapshot()
        .every(
          (entity) =>
            (!('state' in entity) || entity.state === 'up') &&
            (!('nbCfgLag' in entity) || entity.nbCfgLag === 0),
        ),
    );
    topology.takeChanged();
  });

  const entity = (label: string) => labelled(topology.viewer).get(label);

  it('has exactly its objects, links and bindings', () => {
    expect([...labelled(topology.viewer).keys()].toSorted()).toEqual([
      'binding:cr-lr-ext-ls-ext',
      'binding:lr-ext-ls-ext',
      'binding:lr-ext-ls-int',
      'binding:ls-ext-br-ext',
      'binding:ls-ext-lr-ext',
      'binding:ls-int-lr-ext',
      'binding:vm1',
      'binding:vm2',
      'chassis:kvm1',
      'chassis:kvm2',
      'global:global',
      'link:ls-ext-br-ext',
      'link:ls-ext-lr-ext',
      'link:ls-int-lr-ext',
      'network:UPLINK',
      'router:lr-ext',
      'routerPort:lr-ext-ls-ext',
      'routerPort:lr-ext-ls-int',
      'switch:ls-ext',
      'switch:ls-int',
      'switchPort:ls-ext-br-ext',
      'switchPort:ls-ext-lr-ext',
      'switchPort:ls-int-lr-ext',
      'switchPort:vm1',
      'switchPort:vm2',
    ]);
  });

  it('has its cards as provisioned', () => {
    const counts = { acls: 0, loadBalancers: 0, dnsRecords: 0, qosRules: 0 };
    expect(entity('switch:ls-int')).toEqual({
      kind: 'switch',
      id: 'switch:ls-int',
      name: 'ls-int',
      lane: 'internal',
      subnets: ['172.16.0.0/24'],
      portCount: 3,
      guestPortCount: 2,
      guestPortsUp: 2,
      counts,
      state: 'up',
    });
    expect(entity('switch:ls-ext')).toMatchObject({ lane: 'external', subnets: ['10.10.10.0/24'] });
    expect(entity('router:lr-ext')).toMatchObject({
      portCount: 2,
      routes: [{ prefix: '0.0.0.0/0', nexthop: '10.10.10.1' }],
      nats: [{ type: 'snat', externalIp: '10.10.10.240', logicalIp: '172.16.0.0/24' }],
    });
    expect(entity('network:UPLINK')).toMatchObject({
      switchPortIds: ['switchPort:ls-ext-br-ext'],
      chassisTotal: 2,
    });
  });

  it('has a guest port joined with its binding and chassis', () => {
    expect(entity('switchPort:vm1')).toEqual({
      kind: 'switchPort',
      id: 'switchPort:vm1',
      name: vm1.interfaceId,
      friendlyName: 'vm1',
      switchId: 'switch:ls-int',
      type: '',
      addresses: [`${vm1.mac} ${vm1.address}/24`],
      macs: [vm1.mac],
      ips: [vm1.address],
      enabled: true,
      options: {},
      portSecurity: [],
      bindingId: 'binding:vm1',
      chassisId: 'chassis:kvm1',
      state: 'up',
    });
  });

  it('has the gateway active on kvm1, standby on kvm2', () => {
    expect(entity('routerPort:lr-ext-ls-ext')).toMatchObject({
      placement: 'gateway',
      activeChassisId: 'chassis:kvm1',
      redirectBindingId: 'binding:cr-lr-ext-ls-ext',
      gatewayCandidates: [
        { chassisName: kvm1.systemId, hostname: 'kvm1', priority: 100, active: true },
        { chassisName: kvm2.systemId, hostname: 'kvm2', priority: 75, active: false },
      ],
    });
    expect(entity('chassis:kvm2')).toMatchObject({
      encaps: [{ type: 'geneve', ip: kvm2.address }],
      bridgeMappings: [{ network: 'UPLINK', bridge: 'br-ext' }],
      boundPortCount: 1,
      gatewayRoles: [{ routerPortId: 'routerPort:lr-ext-ls-ext', priority: 75, active: false }],
      nbCfgLag: 0,
    });
    expect(entity('global:global')).toMatchObject({ guestPortCount: 2, guestPortsAsIntended: 2 });
  });

  it('changes only what a moving guest concerns', async () => {
    await lab.moveGuest('vm1', 'kvm2');
    const isOnKvm2 = () => {
      const [port] = topology.viewer
        .byKind('switchPort')
        .filter((one) => one.friendlyName === 'vm1');
      return (
        port?.state === 'up' && topology.viewer.of('chassis', port.chassisId)?.hostname === 'kvm2'
      );
    };
    await topology.until('vm1 to be up on kvm2', isOnKvm2);
    // When it is seen to be down for a moment, the counts of its switch, and of all, change too.
    const counts = new Set(['switch:ls-int', 'global:global']);
    const changed = [...topology.takeChanged()].filter((label) => !counts.has(label));
    expect(changed.toSorted()).toEqual([
      'binding:vm1',
      'chassis:kvm1',
      'chassis:kvm2',
      'switchPort:vm1',
    ]);
    await lab.moveGuest('vm1', 'kvm1');
  });

  it('shows a router port that is misspelt as an error, its link as gone', async () => {
    await nameRouterPort(lab, 'lr-ext-ls-in');
    await topology.until('an error', () =>
      topology.all('switch').some((one) => one.state === 'error'),
    );
    expect(entity('switchPort:ls-int-lr-ext')).toMatchObject({
      state: 'error',
      reason: 'Router port lr-ext-ls-in does not exist',
    });
    expect(entity('link:ls-int-lr-ext')).toBeUndefined();
    expect(entity('switch:ls-int')).toMatchObject({ subnets: [] });
    await nameRouterPort(lab, 'lr-ext-ls-int');
  });
});

async function nameRouterPort(lab: Lab, routerPort: string): Promise<void> {
  await lab.nbctl('--wait=sb', 'lsp-set-options', 'ls-int-lr-ext', `router-port=${routerPort}`);
}
