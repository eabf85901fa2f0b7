import { describe, expect, it } from 'vitest';
import { filterPorts, type PortFilter } from './port-filter.ts';
import type { PortRow } from './port-row.ts';

const port = (more: Partial<PortRow>): PortRow => ({
  id: 'switchPort:1',
  uuid: '3f2a0000-0000-4000-8000-000000000000',
  name: 'vm1',
  type: 'VIF',
  switchName: 'ls-int',
  ips: ['172.16.0.201'],
  macs: ['52:54:00:c4:a1:03'],
  askedFor: 'any',
  boundTo: 'kvm1',
  chassisNames: ['kvm1'],
  misplaced: false,
  state: 'up',
  notAsIntended: false,
  ...more,
});

const rows = [
  port({ id: 'a' }),
  port({ id: 'b', name: 'vm2', ips: ['172.16.0.202'], macs: [], chassisNames: ['kvm2'] }),
  port({ id: 'c', name: 'uplink', type: 'localnet', ips: [], macs: [], chassisNames: [] }),
  port({ id: 'd', name: 'db', secondName: 'c6c32709', chassisNames: [], notAsIntended: true }),
];

const all: PortFilter = { text: '', type: null, chassis: null, notAsIntended: false };
const ids = (filter: Partial<PortFilter>) =>
  filterPorts(rows, { ...all, ...filter }).map(({ id }) => id);

describe('filterPorts', () => {
  it('leaves everything without a filter', () => {
    expect(ids({})).toEqual(['a', 'b', 'c', 'd']);
  });

  it('finds by name, by the second name, by IP, by MAC in any case, by uuid', () => {
    expect(ids({ text: 'vm2' })).toEqual(['b']);
    expect(ids({ text: 'c6c3' })).toEqual(['d']);
    expect(ids({ text: '.202' })).toEqual(['b']);
    expect(ids({ text: 'C4:A1' })).toEqual(['a', 'd']);
    expect(ids({ text: '3f2a' })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('wants every word of the text', () => {
    expect(ids({ text: 'ls-int vm1' })).toEqual(['a']);
    expect(ids({ text: 'vm1 vm2' })).toEqual([]);
  });

  it('narrows by type, by chassis and by what is not as intended', () => {
    expect(ids({ type: 'localnet' })).toEqual(['c']);
    expect(ids({ chassis: 'kvm2' })).toEqual(['b']);
    expect(ids({ notAsIntended: true })).toEqual(['d']);
  });
});
