import { describe, expect, it } from 'vitest';
import { friendlyName } from './friendly-name.ts';

const nameOf = (object: 'switch' | 'router' | 'port', ids: Record<string, string>) =>
  friendlyName(object, { name: 'row-name', external_ids: new Map(Object.entries(ids)) });

describe('friendlyName', () => {
  it.each([
    ['switch', { 'neutron:network_name': 'private' }, 'private'],
    ['router', { 'neutron:router_name': 'edge' }, 'edge'],
    ['port', { 'neutron:port_name': 'db-1', 'vm-name': 'other' }, 'db-1'],
    ['port', { 'neutron:port_name': '', 'vm-name': 'vm1' }, 'vm1'],
    ['port', { pod: 'default/web-0', vendor: 'kube-ovn' }, 'default/web-0'],
  ] as const)('of a %s with %o is %s', (object, ids, name) => {
    expect(nameOf(object, ids)).toBe(name);
  });

  it.each([
    ['the ids hold no name', { 'neutron:device_id': 'c0ffee' }],
    ['the pod is named elsewhere (ovn-kubernetes)', { pod: 'true', namespace: 'default' }],
    ['it is the name itself', { name: 'row-name' }],
  ])('is absent when %s', (_, ids) => {
    expect(nameOf('port', ids)).toBeUndefined();
  });
});
