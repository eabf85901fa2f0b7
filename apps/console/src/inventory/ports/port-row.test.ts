import {
  Graph,
  type BindingEntity,
  type Entity,
  type RouterPortEntity,
} from '@ovn-console/topology';
import { describe, expect, it } from 'vitest';
import { portRows } from './port-row.ts';

const binding = (logicalPort: string, more: Partial<BindingEntity> = {}): BindingEntity => ({
  kind: 'binding',
  id: `binding:${logicalPort}`,
  uuid: logicalPort,
  logicalPort,
  type: '',
  tunnelKey: 1,
  datapathName: 'ls',
  additionalChassisIds: [],
  macs: [],
  ips: [],
  state: 'up',
  ...more,
});

const gateway: RouterPortEntity = {
  kind: 'routerPort',
  id: 'routerPort:gw',
  uuid: 'gw',
  name: 'lr-ext',
  routerId: 'router:1',
  mac: '00:00:00:00:00:02',
  networks: ['203.0.113.1/24'],
  enabled: true,
  placement: 'gateway',
  gatewayCandidates: [
    { chassisName: 'a-name', hostname: 'kvm1', priority: 100, active: false },
    { chassisName: 'b-name', hostname: 'kvm2', priority: 50, active: false },
  ],
  redirectBindingId: 'binding:cr-lr-ext',
  bindingId: 'binding:lr-ext',
  state: 'error',
};

function rowsOf(...entities: readonly Entity[]) {
  const graph = new Graph();
  graph.applySnapshot(entities);
  return portRows(graph).map(({ name, type, askedFor, boundTo, notAsIntended }) => ({
    name,
    type,
    askedFor,
    boundTo,
    notAsIntended,
  }));
}

describe('portRows', () => {
  it('complains once of a gateway that runs nowhere: where it is asked for, not at its port', () => {
    const patch = binding('lr-ext', { type: 'patch', portId: gateway.id });
    const redirect = binding('cr-lr-ext', { type: 'chassisredirect', portId: gateway.id });
    expect(rowsOf(gateway, redirect, patch)).toEqual([
      {
        name: 'cr-lr-ext',
        type: 'gateway',
        askedFor: 'kvm1',
        boundTo: 'nowhere',
        notAsIntended: true,
      },
      {
        name: 'lr-ext',
        type: 'router port',
        askedFor: 'any',
        boundTo: 'every chassis',
        notAsIntended: false,
      },
    ]);
  });

  it('has bindings that no northbound port belongs to', () => {
    expect(rowsOf(binding('left-over'))).toMatchObject([
      { name: 'left-over', type: 'VIF', boundTo: 'nowhere' },
    ]);
  });
});
